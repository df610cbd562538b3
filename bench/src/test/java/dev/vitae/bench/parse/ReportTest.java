package dev.vitae.bench.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.bench.figures.Percentiles;
import dev.vitae.bench.figures.Spread;
import dev.vitae.bench.processes.MemoryReading;
import dev.vitae.bench.run.Machine;
import dev.vitae.bench.run.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    // 100 files: 4 ms each bare, 8, 10 and 16 ms through the suite
    private static final Round FAST = round(0.5, 0.3);
    private static final Round MIDDLE = round(0.6, 0.4);
    private static final Round SLOW = round(1.0, 0.6);

    @Test
    void theRatioComparesFilesPerCpuSecond() {
        assertThat(MIDDLE.bareFilesPerCpuSecond()).isEqualTo(250, within(1e-9));
        assertThat(MIDDLE.suiteFilesPerCpuSecond()).isEqualTo(100, within(1e-9));
        assertThat(MIDDLE.ratio()).isEqualTo(0.4, within(1e-9));
    }

    @Test
    void theReportTellsMedianAndExtremesOfTheRatio() {
        Spread ratio = report(List.of()).ratio();

        assertThat(ratio.median()).isEqualTo(0.4, within(1e-9));
        assertThat(ratio.min()).isEqualTo(0.25, within(1e-9));
        assertThat(ratio.max()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void theTextSaysWhatWasMeasuredAndWhetherTheAimsAreReached() {
        String text = ReportText.of(report(List.of("cv-000007.pdf: it is damaged")));

        assertThat(text)
                .contains("ratio: median 0.400, from 0.250 to 0.500; the aim is at least 0.4: ")
                .contains("p50 72.0 ms; the aim is at most 60 ms on an idle machine: not reached")
                .contains("690 MB RSS; the aim is under 1200 MB: reached")
                .contains("- cv-000007.pdf: it is damaged")
                .containsPattern("\\| gateway +\\| +7.00 \\| +62% \\| +12.5 \\|")
                .containsPattern("\\| bare loop +\\| +4.00 \\|");
    }

    @Test
    void theTablesHaveRowsOfOneWidth() {
        List<String> rows = ReportText.of(report(List.of()))
                .lines()
                .filter(line -> line.startsWith("| ") || line.startsWith("|-"))
                .toList();

        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).startsWith("|-")) {
                assertThat(rows.get(i)).hasSameSizeAs(rows.get(i - 1)).hasSameSizeAs(rows.get(i + 1));
            }
        }
        assertThat(rows).hasSizeGreaterThan(15);
    }

    @Test
    void bothFilesAreKept(@TempDir Path folder) throws IOException {
        ParseReport report = report(List.of());

        Path markdown = new ReportFiles(folder.resolve("reports")).write(report.fileName(), report, "the text");

        assertThat(markdown).hasFileName("parse-2026-03-01T123005.md").hasContent("the text");
        JsonNode json =
                new ObjectMapper().readTree(Files.readString(markdown.resolveSibling("parse-2026-03-01T123005.json")));
        assertThat(json.at("/ratio/median").asDouble()).isEqualTo(0.4, within(1e-9));
        assertThat(json.at("/started_at").asText()).isEqualTo("2026-03-01T12:30:05Z");
        assertThat(json.at("/rounds/0/suite_cpu_seconds/gateway").asDouble()).isEqualTo(0.6);
        assertThat(json.at("/rounds/0/ratio").asDouble()).isEqualTo(0.4, within(1e-9));
        assertThat(json.at("/latency/suite/p95").asDouble()).isEqualTo(90);
        assertThat(json.at("/memory_after/parts/gateway/rss_bytes").asLong()).isEqualTo(400_000_000);
        assertThat(json.at("/settings/in_flight").asInt()).isEqualTo(3);
    }

    private static Round round(double gatewaySeconds, double sandboxSeconds) {
        return new Round(100, 0.4, 0.35, 2.0, Map.of("gateway", gatewaySeconds, "sandbox children", sandboxSeconds));
    }

    private static ParseReport report(List<String> complaints) {
        MemoryReading memory = new MemoryReading(Map.of(
                "gateway", new MemoryReading.Part(1, 400_000_000, 380_000_000),
                "sandbox children", new MemoryReading.Part(2, 290_000_000, 250_000_000),
                "kafka", new MemoryReading.Part(1, 500_000_000, 500_000_000)));
        return new ParseReport(
                Instant.parse("2026-03-01T12:30:05Z"),
                new Machine(2, "Some Processor", "Linux 6.1", "Vendor 25"),
                Settings.parse(),
                List.of(MIDDLE, SLOW, FAST),
                new ParseReport.Latency(new Percentiles(200, 72, 90, 100, 110), new Percentiles(200, 3.5, 4, 5, 6)),
                Map.of("gateway", 0.0125, "sandbox children", 0.0),
                memory,
                memory,
                2400,
                complaints.size(),
                complaints);
    }
}
