package dev.vitae.parse.sandbox;

import static dev.vitae.parse.sandbox.SandboxFixture.parse;
import static dev.vitae.parse.sandbox.SandboxFixture.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.service.requests.Lane;
import dev.vitae.service.requests.ServiceStopsException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void aDocumentBecomesAResult() throws Exception {
        try (Sandbox sandbox = fixture().open()) {
            assertThat(result(sandbox, "ok")).isEqualTo("{}");
        }
    }

    @Test
    void whatTheChildSaysAboutTheFileIsItsOutcome() throws Exception {
        try (Sandbox sandbox = fixture().open()) {
            assertThat(failure(parse(sandbox, "fail encrypted"))).isEqualTo(FileErrorCode.ENCRYPTED);
            assertThat(parse(sandbox, "ok")).isInstanceOf(Outcome.Parsed.class);
        }
    }

    @Test
    void anEndlessParseIsKilledAtTheTimeLimitAndTheChildReplaced() throws Exception {
        SandboxFixture fixture = fixture().with("time-limit", "300ms");
        try (Sandbox sandbox = fixture.open()) {
            await().atMost(PATIENCE).until(() -> sandbox.readyChildren() == 1);
            long first = onlyChild(sandbox);

            assertThat(failure(parse(sandbox, "loop"))).isEqualTo(FileErrorCode.PARSE_TIMEOUT);

            await().atMost(PATIENCE).until(() -> !isAlive(first));
            assertThat(parse(sandbox, "ok")).isInstanceOf(Outcome.Parsed.class);
            assertThat(onlyChild(sandbox)).isNotEqualTo(first);
            assertThat(fixture.kills("timeout")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "oom", "garbage", "endless-line", "no-result"})
    void aFileThatCrashesEveryChildEndsAfterTheSecondAndTheNextFileIsRead(String script) throws Exception {
        SandboxFixture fixture = fixture();
        try (Sandbox sandbox = fixture.open()) {
            assertThat(failure(parse(sandbox, script))).isEqualTo(FileErrorCode.PARSER_CRASHED);
            assertThat(fixture.kills("crash")).isEqualTo(2);
            assertThat(parse(sandbox, "ok")).isInstanceOf(Outcome.Parsed.class);
        }
    }

    @Test
    void aCrashIsRetriedOnAFreshChild() throws Exception {
        SandboxFixture fixture = fixture();
        try (Sandbox sandbox = fixture.open()) {
            Outcome outcome = parse(sandbox, "crash-once " + folder.resolve("crashed"));

            assertThat(outcome).isInstanceOf(Outcome.Parsed.class);
            assertThat(fixture.kills("crash")).isEqualTo(1);
        }
    }

    @Test
    void anAnswerNobodyAskedForNeverBecomesTheNextFilesAnswer() throws Exception {
        try (Sandbox sandbox = fixture().open()) {
            assertThat(parse(sandbox, "twice")).isInstanceOf(Outcome.Parsed.class);

            assertThat(parse(sandbox, "ok")).isInstanceOf(Outcome.Parsed.class).hasFieldOrPropertyWithValue("pages", 1);
        }
    }

    @Test
    void aTalkativeChildIsNotHeldUp() throws Exception {
        try (Sandbox sandbox = fixture().open()) {
            assertThat(parse(sandbox, "stderr")).isInstanceOf(Outcome.Parsed.class);
        }
    }

    @Test
    void otherFilesGoOnWhileOneHangs() throws Exception {
        SandboxFixture fixture = fixture().with("children", "2");
        try (Sandbox sandbox = fixture.open();
                ExecutorService files = Executors.newVirtualThreadPerTaskExecutor()) {
            Path gate = folder.resolve("gate");
            Future<Outcome> held = files.submit(() -> parse(sandbox, "gate " + gate));

            for (int i = 0; i < 5; i++) {
                assertThat(parse(sandbox, "ok")).isInstanceOf(Outcome.Parsed.class);
            }

            assertThat(held).isNotDone();
            Files.createFile(gate);
            assertThat(held).succeedsWithin(PATIENCE).isInstanceOf(Outcome.Parsed.class);
        }
    }

    @Test
    void interactiveFilesGoBeforeBulkFilesThatCameEarlier() throws Exception {
        try (Sandbox sandbox = fixture().open();
                ExecutorService files = Executors.newVirtualThreadPerTaskExecutor()) {
            Path gate = folder.resolve("gate");
            Path never = folder.resolve("never");
            Future<Outcome> first = files.submit(() -> parse(sandbox, "gate " + gate));
            await().atMost(PATIENCE).until(() -> sandbox.readyChildren() == 1 && sandbox.waitingFiles(Lane.BULK) == 0);
            Future<Outcome> bulk = files.submit(() -> parse(sandbox, "gate " + never));
            await().atMost(PATIENCE).until(() -> sandbox.waitingFiles(Lane.BULK) == 1);
            Future<Outcome> interactive = files.submit(() -> parse(sandbox, Lane.INTERACTIVE, "ok"));
            await().atMost(PATIENCE).until(() -> sandbox.waitingFiles(Lane.INTERACTIVE) == 1);

            Files.createFile(gate);

            assertThat(first).succeedsWithin(PATIENCE);
            assertThat(interactive).succeedsWithin(PATIENCE).isInstanceOf(Outcome.Parsed.class);
            assertThat(bulk).isNotDone();
            Files.createFile(never);
            assertThat(bulk).succeedsWithin(PATIENCE);
        }
    }

    @Test
    void aSlowStartIsWaitedFor() throws Exception {
        Path gate = folder.resolve("gate");
        try (Sandbox sandbox = fixture().starting("late " + gate).open();
                ExecutorService files = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome> early = files.submit(() -> parse(sandbox, "ok"));
            await().atMost(PATIENCE).until(() -> sandbox.waitingFiles(Lane.BULK) == 1);
            assertThat(sandbox.readyChildren()).isZero();

            Files.createFile(gate);

            assertThat(early).succeedsWithin(PATIENCE).isInstanceOf(Outcome.Parsed.class);
        }
    }

    @Test
    void childrenThatNeverBecomeReadyAreTriedAgainAndTheReasonIsSaid() {
        try (Sandbox sandbox =
                fixture().starting("never").with("start-limit", "300ms").open()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(sandbox.state().problems())
                            .singleElement()
                            .asString()
                            .contains("not ready within"));
            assertThat(sandbox.readyChildren()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "garbage"})
    void childrenThatCannotStartMakeTheServiceUnready(String how) {
        try (Sandbox sandbox = fixture().starting(how).open()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(sandbox.state().problems()).isNotEmpty());
            assertThat(new SandboxReadiness(sandbox).call().getStatus().name()).isEqualTo("DOWN");
        }
    }

    @Test
    void whatAChildSaysBeforeItFailsToStartIsTheReasonGiven() {
        try (Sandbox sandbox = fixture().starting("exit").open()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(sandbox.state().problems())
                            .singleElement()
                            .asString()
                            .contains("status 7", "no start today"));
        }
    }

    @Test
    void aMissingEngineIsNamed() {
        Path missing = folder.resolve("nowhere");
        try (Sandbox sandbox =
                fixture().with("engine-folder", missing.toString()).open()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(sandbox.state().problems())
                            .singleElement()
                            .asString()
                            .contains(missing.toString(), "does not exist"));
        }
    }

    @Test
    void anIdleChildThatDiesIsReplaced() throws Exception {
        try (Sandbox sandbox = fixture().open()) {
            await().atMost(PATIENCE).until(() -> sandbox.readyChildren() == 1);
            long first = onlyChild(sandbox);

            ProcessHandle.of(first).orElseThrow().destroyForcibly();

            await().atMost(PATIENCE).until(() -> sandbox.readyChildren() == 1 && onlyChild(sandbox) != first);
            assertThat(parse(sandbox, "ok")).isInstanceOf(Outcome.Parsed.class);
        }
    }

    @Test
    void nothingIsLeftAfterTheEnd() throws Exception {
        Sandbox sandbox = fixture().with("children", "2").open();
        await().atMost(PATIENCE).until(() -> sandbox.readyChildren() == 2);
        List<Long> children = sandbox.childPids();
        parse(sandbox, "ok");
        assertThat(SandboxFixture.isEmpty(folder.resolve("work/tasks"))).isTrue();

        sandbox.close();

        assertThat(children).hasSize(2).noneMatch(SandboxTest::isAlive);
        assertThat(folder.resolve("work")).doesNotExist();
    }

    @Test
    void whoWaitsIsToldWhenTheSandboxCloses() throws Exception {
        Sandbox sandbox = fixture().open();
        try (ExecutorService files = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome> working = files.submit(() -> parse(sandbox, "loop"));
            await().atMost(PATIENCE).until(() -> sandbox.readyChildren() == 1 && sandbox.waitingFiles(Lane.BULK) == 0);
            Future<Outcome> waiting = files.submit(() -> parse(sandbox, "ok"));
            await().atMost(PATIENCE).until(() -> sandbox.waitingFiles(Lane.BULK) == 1);

            sandbox.close();

            for (Future<Outcome> file : List.of(working, waiting)) {
                assertThat(file)
                        .failsWithin(PATIENCE)
                        .withThrowableThat()
                        .havingCause()
                        .isInstanceOf(ServiceStopsException.class);
            }
        }
    }

    @Test
    void leftoversOfAnEarlierLifeAreRemovedAtStart() throws Exception {
        Path leftover = Files.createDirectories(folder.resolve("work/tasks/old"));
        Files.writeString(leftover.resolve("document"), "somebody's CV");

        try (Sandbox sandbox = fixture().open()) {
            assertThat(leftover).doesNotExist();
            assertThat(sandbox.waitingFiles(Lane.BULK)).isZero();
        }
    }

    @Test
    void aWorkFolderBelongsToOneService() {
        try (Sandbox sandbox = fixture().open()) {
            assertThat(sandbox.childPids()).isNotNull();
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> fixture().open()))
                    .hasMessageContaining("another parse service uses the work folder");
        }
    }

    @Test
    void childrenKnowNothingOfOurEnvironment() throws Exception {
        try (Sandbox sandbox = fixture().open()) {
            assertThat(result(sandbox, "environment").replace("\"", "").split(",", -1))
                    .isSubsetOf("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "MALLOC_ARENA_MAX", "");
        }
    }

    @Test
    void childrenReachNoNetworkWhereTheSystemLetsUsIsolateThem() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Sandbox isolated = fixture().open()) {
            boolean cutOff = !isolated.state().isolation().equals(NetworkIsolation.NONE.description());
            assertThat(result(isolated, "network " + server.getLocalPort())).isEqualTo("{\"reached\":" + !cutOff + "}");
        }
    }

    private SandboxFixture fixture() {
        return new SandboxFixture(folder);
    }

    private static FileErrorCode failure(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).errorCode();
    }

    private static long onlyChild(Sandbox sandbox) {
        return sandbox.childPids().getFirst();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
