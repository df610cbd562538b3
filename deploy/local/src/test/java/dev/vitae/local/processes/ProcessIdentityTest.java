package dev.vitae.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIdentityTest {

    @TempDir
    private Path folder;

    private Process sleeper;

    @BeforeEach
    void start() throws IOException {
        sleeper = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void stop() {
        sleeper.destroyForcibly();
    }

    @Test
    void isFoundAgainFromItsFile() throws IOException {
        var file = folder.resolve("pid");
        var identity = ProcessIdentity.of(sleeper.pid()).orElseThrow();

        identity.writeTo(file);

        assertThat(ProcessIdentity.readFrom(file).flatMap(ProcessIdentity::process))
                .contains(sleeper.toHandle());
    }

    @Test
    void aLaterProcessWithTheSameNumberIsAnother() {
        var identity = ProcessIdentity.of(sleeper.pid()).orElseThrow();

        var earlier = new ProcessIdentity(identity.pid(), identity.startTicks() - 1, identity.boot());
        var beforeTheMachineStarted = new ProcessIdentity(identity.pid(), identity.startTicks(), "another boot");

        assertThat(earlier.process()).isEmpty();
        assertThat(beforeTheMachineStarted.process()).isEmpty();
    }

    @Test
    void isGoneWhenTheProcessHasEnded() throws InterruptedException {
        var identity = ProcessIdentity.of(sleeper.pid()).orElseThrow();

        sleeper.destroyForcibly().waitFor();

        assertThat(identity.process()).isEmpty();
    }

    @Test
    void aDamagedFileNamesNobody() throws IOException {
        var file = Files.writeString(folder.resolve("pid"), "12 what");

        assertThat(ProcessIdentity.readFrom(file)).isEmpty();
        assertThat(ProcessIdentity.readFrom(folder.resolve("missing"))).isEmpty();
    }

    @Test
    void terminationEndsAProcessThatIgnoresTheRequestAndItsChildren() throws IOException {
        var stubborn =
                new ProcessBuilder("sh", "-c", "trap '' TERM; sleep 600 & echo ready; while :; do wait; done").start();
        try (var stdout = stubborn.inputReader()) {
            stdout.readLine();
            var children = stubborn.descendants().toList();

            Termination.of(stubborn.toHandle(), Duration.ofMillis(200));

            assertThat(children)
                    .isNotEmpty()
                    .noneMatch(child -> ProcessIdentity.of(child.pid()).isPresent());
            assertThat(ProcessIdentity.of(stubborn.pid())).isEmpty();
        }
    }
}
