package dev.vitae.bench.parse;

import dev.vitae.bench.figures.Percentiles;
import dev.vitae.bench.figures.Spread;
import dev.vitae.bench.processes.MemoryReading;
import dev.vitae.bench.processes.SuiteProcesses;
import dev.vitae.bench.run.Machine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A report as a person reads it, on a terminal and as Markdown alike. */
final class ReportText {

    private static final double RATIO_AIM = 0.4;
    private static final double LATENCY_AIM_MILLIS = 60;
    private static final double MEMORY_AIM_MEGABYTES = 1_200;
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final Set<String> COUNTED_MEMORY =
            Set.of(SuiteProcesses.GATEWAY, SuiteProcesses.PARSE_SERVICE, SuiteProcesses.SANDBOX);

    private final StringBuilder text = new StringBuilder();

    private ReportText() {}

    static String of(ParseReport report) {
        ReportText writer = new ReportText();
        writer.head(report);
        writer.throughput(report);
        writer.cpuByPart(report);
        writer.latency(report.latency());
        writer.memory(report);
        writer.files(report);
        return writer.text.toString();
    }

    private void head(ParseReport report) {
        Machine machine = report.machine();
        line("# Parsing, %s", report.startedAt());
        line("");
        line(
                "%d processors (%s), %s, Java %s",
                machine.processors(), machine.processorModel(), machine.system(), machine.java());
    }

    private void throughput(ParseReport report) {
        Settings settings = report.settings();
        line("");
        line("## Files per CPU-second");
        line("");
        line(
                "One-page PDFs, in batches of %d with %d uploads at a time; all processes of the suite, not the client.",
                settings.batch(), settings.inFlight());
        line("");
        line("| round | files | suite | bare loop | ratio | suite, files/s by the clock |");
        line("|-------|-------|-------|-----------|-------|-----------------------------|");
        int number = 1;
        for (Round round : report.rounds()) {
            line(
                    "| %5d | %5d | %5.1f | %9.1f | %5.3f | %27.1f |",
                    number++,
                    round.files(),
                    round.suiteFilesPerCpuSecond(),
                    round.bareFilesPerCpuSecond(),
                    round.ratio(),
                    round.files() / round.suiteSeconds());
        }
        Spread ratio = report.ratio();
        line("");
        line(
                "ratio: median %.3f, from %.3f to %.3f; %s",
                ratio.median(),
                ratio.min(),
                ratio.max(),
                aim("at least %.1f".formatted(RATIO_AIM), ratio.median() >= RATIO_AIM));
    }

    private void cpuByPart(ParseReport report) {
        Map<String, Double> seconds = new TreeMap<>();
        int files = 0;
        for (Round round : report.rounds()) {
            round.suiteCpuSeconds().forEach((part, used) -> seconds.merge(part, used, Double::sum));
            files += round.files();
        }
        double total =
                seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        line("");
        line("## Where the CPU goes");
        line("");
        line("| part             | ms a file | share | ms a second at rest |");
        line("|------------------|-----------|-------|---------------------|");
        for (Map.Entry<String, Double> part : seconds.entrySet()) {
            line(
                    "| %-16s | %9.2f | %4.0f%% | %19.1f |",
                    part.getKey(),
                    part.getValue() * 1000 / files,
                    100 * part.getValue() / total,
                    report.idleCpuSeconds().getOrDefault(part.getKey(), 0.0) * 1000);
        }
        line(
                "| %-16s | %9.2f | %4.0f%% | %19.1f |",
                "all",
                total * 1000 / files,
                100.0,
                report.idleCpuSeconds().values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum()
                        * 1000);
        line(
                "| %-16s | %9.2f |       |                     |",
                "bare loop",
                report.rounds().stream().mapToDouble(Round::bareCpuSeconds).sum() * 1000 / files);
    }

    private void latency(ParseReport.Latency latency) {
        Percentiles suite = latency.suite();
        Percentiles bare = latency.bare();
        line("");
        line("## One PDF at a time, from upload to result");
        line("");
        line("|           | files | p50, ms | p95, ms | worst, ms |");
        line("|-----------|-------|---------|---------|-----------|");
        line("| suite     | %5d | %7.1f | %7.1f | %9.1f |", suite.count(), suite.p50(), suite.p95(), suite.max());
        line("| bare loop | %5d | %7.1f | %7.1f | %9.1f |", bare.count(), bare.p50(), bare.p95(), bare.max());
        line("");
        line(
                "p50 %.1f ms; %s",
                suite.p50(),
                aim(
                        "at most %.0f ms on an idle machine".formatted(LATENCY_AIM_MILLIS),
                        suite.p50() <= LATENCY_AIM_MILLIS));
    }

    private void memory(ParseReport report) {
        line("");
        line("## Memory at rest, MB");
        line("");
        line("| part             | processes | RSS before | RSS after | PSS after |");
        line("|------------------|-----------|------------|-----------|-----------|");
        MemoryReading before = report.memoryBefore();
        MemoryReading after = report.memoryAfter();
        for (String part : after.parts().keySet()) {
            memory(part, before.sum(Set.of(part)), after.sum(Set.of(part)));
        }
        MemoryReading.Part total = after.sum(COUNTED_MEMORY);
        memory("counted", before.sum(COUNTED_MEMORY), total);
        line("");
        line(
                "Counted are gateway, parse-service and its sandbox children: %.0f MB RSS; %s",
                megabytes(total.rssBytes()),
                aim(
                        "under %.0f MB".formatted(MEMORY_AIM_MEGABYTES),
                        megabytes(total.rssBytes()) < MEMORY_AIM_MEGABYTES));
    }

    private void memory(String part, MemoryReading.Part before, MemoryReading.Part after) {
        line(
                "| %-16s | %9d | %10.0f | %9.0f | %9.0f |",
                part,
                after.processes(),
                megabytes(before.rssBytes()),
                megabytes(after.rssBytes()),
                megabytes(after.pssBytes()));
    }

    private void files(ParseReport report) {
        line("");
        line("%d files parsed, warm-up included; %d failed.", report.parsed(), report.failed());
        List<String> complaints = report.complaints();
        for (String complaint : complaints) {
            line("- %s", complaint);
        }
    }

    private static String aim(String wanted, boolean reached) {
        return "the aim is %s: %s".formatted(wanted, reached ? "reached" : "not reached");
    }

    private static double megabytes(long bytes) {
        return bytes / BYTES_PER_MEGABYTE;
    }

    @SuppressWarnings("AnnotateFormatMethod") // a dependency for the sake of one private method
    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
