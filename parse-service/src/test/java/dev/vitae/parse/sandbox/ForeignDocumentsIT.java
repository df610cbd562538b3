package dev.vitae.parse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.files.DocumentTypes;
import dev.vitae.service.requests.Lane;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The test documents of Tika's parsers, among them damaged, encrypted, nested and malicious ones, through the packaged engine in a
 * sandbox as it is configured. Each ends as data or as an error that its owner understands, and the pool is none the worse for it.
 */
class ForeignDocumentsIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path ENGINE = PROJECT.resolve("parse-engine/target/engine");
    private static final Path DOCUMENTS = Path.of("target/foreign-documents").toAbsolutePath();
    private static final Path CV = PROJECT.resolve("parse-engine/src/main/resources/dev/vitae/engine/child/sample.pdf");

    /** As clients may send them. */
    private static final long LARGEST_FILE = 10L * 1024 * 1024;

    private static final int CHILDREN = 2;

    private record Ended(Path file, DocumentType type, String how, long millis) {}

    @TempDir
    Path folder;

    @Test
    void everyFileEndsAndThePoolStaysUp() throws Exception {
        assumeTrue(Files.isDirectory(ENGINE), "the engine is packaged");
        List<Path> files = documents();
        assertThat(files).as("Tika's test documents").hasSizeGreaterThan(300);
        SandboxFixture fixture = new SandboxFixture(folder)
                .with("engine-folder", ENGINE.toString())
                .with("main-class", "dev.vitae.engine.child.Child")
                .with("children", Integer.toString(CHILDREN))
                .with("heap", "136m")
                .with("time-limit", "60s") // the machine of a build may be busy
                .with(
                        "jvm-flags",
                        "-XX:+UseSerialGC,-Xss1m,-XX:MaxMetaspaceSize=128m,-Xms32m,-Xmn24m,-XX:MinHeapFreeRatio=10,-XX:MaxHeapFreeRatio=25,-XX:SoftRefLRUPolicyMSPerMB=20,-XX:+UseCompactObjectHeaders");
        List<Long> pids;
        List<Ended> all;
        try (Sandbox sandbox = fixture.open()) {
            Instant start = Instant.now();
            all = parseAll(sandbox, files);
            report(all, Duration.between(start, Instant.now()), fixture);

            pids = sandbox.childPids();
            assertThat(pids).hasSize(CHILDREN).allMatch(ForeignDocumentsIT::isAlive);
            assertThat(childJvms()).as("children, each known").isEqualTo(CHILDREN);
            assertThat(SandboxFixture.isEmpty(folder.resolve("work/tasks")))
                    .as("nothing of the documents is left")
                    .isTrue();
            for (int i = 0; i < 2 * CHILDREN; i++) {
                assertThat(nameIn(sandbox, CV)).as("a good CV afterwards").isNotBlank();
            }
        }
        assertThat(pids).noneMatch(ForeignDocumentsIT::isAlive);
        assertThat(all)
                .filteredOn(ended -> isOurs(ended.how()))
                .as("files that end by our fault")
                .isEmpty();
    }

    /** Those of a type that is read; who reads no such type refuses the others before they get here. */
    private static List<Path> documents() throws IOException {
        try (Stream<Path> found = Files.walk(DOCUMENTS)) {
            List<Path> files = new ArrayList<>();
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) <= LARGEST_FILE
                        && DocumentTypes.detect(file).isPresent()) {
                    files.add(file);
                }
            }
            return files;
        }
    }

    private static List<Ended> parseAll(Sandbox sandbox, List<Path> files) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CHILDREN)) {
            List<Future<Ended>> running = files.stream()
                    .map(file -> clients.submit(() -> parse(sandbox, file)))
                    .toList();
            List<Ended> ended = new ArrayList<>();
            for (Future<Ended> file : running) {
                ended.add(file.get());
            }
            return ended;
        }
    }

    private static Ended parse(Sandbox sandbox, Path file) throws Exception {
        DocumentType type = DocumentTypes.detect(file).orElseThrow();
        try (TaskFolder task = sandbox.newTaskFolder()) {
            Files.copy(file, task.document());
            Outcome outcome = sandbox.parse(Lane.BULK, task, type, ReadingPurpose.CANDIDATE, YearMonth.of(2026, 11));
            if (outcome instanceof Outcome.Failed failed) {
                return new Ended(file, type, failed.errorCode().code(), failed.parseMillis());
            }
            try (InputStream result = task.openResult()) {
                assertThat(new JsonMapper().readTree(result).has("candidate"))
                        .as(file.toString())
                        .isTrue();
            }
            return new Ended(file, type, "data", outcome.parseMillis());
        }
    }

    private static String nameIn(Sandbox sandbox, Path cv) throws Exception {
        try (TaskFolder task = sandbox.newTaskFolder()) {
            Files.copy(cv, task.document());
            sandbox.parse(Lane.INTERACTIVE, task, DocumentType.PDF, ReadingPurpose.CANDIDATE, YearMonth.of(2026, 11));
            try (InputStream result = task.openResult()) {
                return new JsonMapper().readTree(result).at("/candidate/name").asText("");
            }
        }
    }

    private static boolean isOurs(String how) {
        return !how.equals("data") && FileErrorCode.fromCode(how).isOurs();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static long childJvms() {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .count();
    }

    private static void report(List<Ended> all, Duration took, SandboxFixture fixture) {
        Map<String, Map<DocumentType, Integer>> counts = new TreeMap<>();
        all.forEach(ended -> counts.computeIfAbsent(ended.how(), how -> new EnumMap<>(DocumentType.class))
                .merge(ended.type(), 1, Integer::sum));
        System.out.printf("%d documents of Tika in %d s%n", all.size(), took.toSeconds());
        counts.forEach((how, types) -> System.out.printf(
                "%24s %4d  %s%n",
                how, types.values().stream().mapToInt(Integer::intValue).sum(), types));
        System.out.printf("crashes %.0f, time-outs %.0f%n", fixture.kills("crash"), fixture.kills("timeout"));
        Optional<Ended> slowest = all.stream().max(Comparator.comparingLong(Ended::millis));
        slowest.ifPresent(ended -> System.out.printf("slowest: %s, %d ms%n", name(ended), ended.millis()));
        all.stream()
                .filter(ended -> isOurs(ended.how()))
                .forEach(ended -> System.out.printf("%s: %s%n", ended.how(), name(ended)));
    }

    private static String name(Ended ended) {
        return DOCUMENTS.relativize(ended.file()).toString();
    }
}
