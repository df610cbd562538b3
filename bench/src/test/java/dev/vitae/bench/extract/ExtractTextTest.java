package dev.vitae.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.bench.bare.TimedLoop;
import dev.vitae.bench.run.Machine;
import dev.vitae.bench.run.ReportFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTextTest {

    @Test
    void bothLoopsTheirRatioAndTheMemoryStandBesideTheirAims() {
        assertThat(ExtractText.of(report(true)))
                .contains(
                        "The 10 PDFs of one page in bench/corpus, 50 files a round, one thread, after 8 rounds of warm-up.\n")
                .containsPattern("\\| 2 +\\| +50.0 \\| +250.0 \\| 0.200 \\|")
                .contains("- engine: median 100.0, from 50.0 to 200.0; the aim is at least 60: reached")
                .contains("- bare loop: median 250.0, from 250.0 to 250.0")
                .contains("- ratio: median 0.400, from 0.200 to 0.800; the aim is at least 0.5: not reached")
                .containsPattern("\\| engine +\\| +9.0 \\| +20.0 \\| +20.0 \\|")
                .contains("at most 260 MB; the aim is under 256 MB: not reached");
    }

    @Test
    void aLoopThatWasNotSteadyIsCalledSo() {
        assertThat(ExtractText.of(report(false))).contains("warm-up (it was still getting faster).");
    }

    @Test
    void programsFindTheSameFigures(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("extract.json");

        ReportFiles.writeJson(file, report(true));

        assertThat(file)
                .content()
                .contains("\"engine_files_per_cpu_second\"", "\"peak_bytes\" : 260000000", "\"pdfs\" : 10");
    }

    private static ExtractReport report(boolean steady) {
        return new ExtractReport(
                Instant.parse("2026-03-01T12:30:05Z"),
                new Machine(2, "Some Processor", "Linux 6.1", "Vendor 25"),
                "bench/corpus",
                10,
                ExtractOptions.parse(),
                8,
                steady,
                List.of(round(0.5), round(1.0), round(0.25)),
                new ChildMemory("160m", 223, 170_000_000, 200_000_000, 260_000_000));
    }

    private static Round round(double engineSeconds) {
        return new Round(
                new TimedLoop.Result(50, engineSeconds, engineSeconds, List.of(8.0, 9.0, 20.0)),
                new TimedLoop.Result(50, 0.2, 0.2, List.of(3.0, 4.0, 5.0)));
    }
}
