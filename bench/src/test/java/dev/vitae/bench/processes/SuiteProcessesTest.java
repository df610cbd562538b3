package dev.vitae.bench.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a made-up {@code /proc} and data folder. */
class SuiteProcessesTest {

    @TempDir
    Path folder;

    private Path data;
    private Path proc;

    @BeforeEach
    void aSuiteRuns() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        proc = Files.createDirectories(folder.resolve("proc"));
        pidFile("run/gateway.pid", "100\n");
        pidFile("run/parse-service.pid", "200");
        pidFile("postgres/data/postmaster.pid", "300\n/some/folder\n1795000000\n54329\n");
        process(1, "init", 0, 999, 999);
        process(100, "java", 1, 500, 0);
        process(200, "java", 1, 200, 30);
        process(201, "java", 200, 700, 0);
        process(202, "java", 200, 600, 0);
        process(300, "postgres", 1, 10, 5);
        process(301, "postgres: vitae vitae 127.0.0.1(4711) idle", 300, 90, 0);
        process(400, "somebody else", 1, 1_000, 1_000);
    }

    @Test
    void thePartsAreTheirPidFilesAndAllThatDescendsFromThem() throws IOException {
        CpuReading reading = suite().cpu();

        assertThat(reading.seconds())
                .containsOnly(
                        entry("gateway", 5.0),
                        entry("parse-service", 2.0),
                        entry("sandbox children", 13.3),
                        entry("postgres", 1.05));
    }

    @Test
    void aChildThatEndsLosesNothingOfItsTime() throws IOException {
        SuiteProcesses suite = suite();
        CpuReading before = suite.cpu();

        end(202);
        process(200, "java", 1, 200, 30 + 650);
        process(203, "java", 200, 40, 0);
        end(301);
        process(300, "postgres", 1, 10, 5 + 91);

        assertThat(suite.cpu().since(before).total()).isEqualTo((50 + 40 + 1) / 100.0, withinATick());
    }

    @Test
    void aPartThatEndsSpoilsTheMeasurement() throws IOException {
        SuiteProcesses suite = suite();

        end(100);

        assertThatIllegalStateException().isThrownBy(suite::cpu).withMessageContaining("gateway");
    }

    @Test
    void aPidFileThatOutlivedItsProcessIsNoPart() throws IOException {
        pidFile("run/kafka.pid", "555");

        assertThat(suite().parts()).containsExactly("gateway", "parse-service", "postgres");
    }

    @Test
    void withoutADataFolderThereAreNoParts() throws IOException {
        assertThat(SuiteProcesses.of(folder.resolve("nowhere"), new Proc(proc)).parts())
                .isEmpty();
    }

    @Test
    void memoryIsSummedByPart() throws IOException {
        memory(200, 300, 250);
        memory(201, 200, 150);
        memory(202, 210, 160);

        MemoryReading reading = suite().memory();

        assertThat(reading.parts().get(SuiteProcesses.SANDBOX))
                .isEqualTo(new MemoryReading.Part(2, 410 * 1024, 310 * 1024));
        assertThat(reading.sum(Set.of(SuiteProcesses.SANDBOX, SuiteProcesses.PARSE_SERVICE)))
                .isEqualTo(new MemoryReading.Part(3, 710 * 1024, 560 * 1024));
    }

    private static Offset<Double> withinATick() {
        return Offset.offset(0.001);
    }

    private SuiteProcesses suite() throws IOException {
        return SuiteProcesses.of(data, new Proc(proc));
    }

    private void pidFile(String name, String content) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void process(long pid, String name, long parent, long own, long reaped) throws IOException {
        Path process = Files.createDirectories(proc.resolve(String.valueOf(pid)));
        Files.writeString(
                process.resolve("stat"),
                "%d (%s) S %d 1 1 0 -1 4194560 1 1 1 1 %d 0 0 %d 20 0 41 0 208544 3133440\n"
                        .formatted(pid, name, parent, own, reaped));
    }

    private void memory(long pid, long rss, long pss) throws IOException {
        Files.writeString(
                proc.resolve(String.valueOf(pid)).resolve("smaps_rollup"),
                "0-1 ---p 0 00:00 0 [rollup]\nRss: %d kB\nPss: %d kB\n".formatted(rss, pss));
    }

    private void end(long pid) throws IOException {
        Path process = proc.resolve(String.valueOf(pid));
        Files.delete(process.resolve("stat"));
        Files.delete(process);
    }
}
