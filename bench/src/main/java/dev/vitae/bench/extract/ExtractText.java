package dev.vitae.bench.extract;

import dev.vitae.bench.figures.Percentiles;
import dev.vitae.bench.figures.Spread;
import dev.vitae.bench.run.Machine;
import dev.vitae.bench.run.MarkdownTable;
import java.util.Locale;

/** A report as a person reads it, on a terminal and as Markdown alike. */
final class ExtractText {

    private static final double FILES_AIM = 60;
    private static final double RATIO_AIM = 0.5;
    private static final double MEMORY_AIM_MEGABYTES = 256;
    private static final double BYTES_PER_MEGABYTE = 1e6;

    private final StringBuilder text = new StringBuilder();

    private ExtractText() {}

    static String of(ExtractReport report) {
        ExtractText writer = new ExtractText();
        writer.head(report);
        writer.throughput(report);
        writer.latency(report);
        writer.memory(report.child());
        return writer.text.toString();
    }

    private void head(ExtractReport report) {
        Machine machine = report.machine();
        line("# Extraction, %s", report.startedAt());
        line("");
        line(
                "%d processors (%s), %s, Java %s",
                machine.processors(), machine.processorModel(), machine.system(), machine.java());
        line("");
        line(
                "The %d PDFs of one page in %s, %d files a round, one thread, after %d rounds of warm-up%s.",
                report.pdfs(),
                report.corpus(),
                report.rounds().getFirst().files(),
                report.warmUpRounds(),
                report.steady() ? "" : " (it was still getting faster)");
    }

    private void throughput(ExtractReport report) {
        line("");
        line("## Files per CPU-second");
        line("");
        MarkdownTable table = MarkdownTable.of("round", "engine", "bare loop", "ratio");
        int number = 1;
        for (Round round : report.rounds()) {
            table.row(
                    String.valueOf(number++),
                    figure("%.1f", round.engineFilesPerCpuSecond()),
                    figure("%.1f", round.bareFilesPerCpuSecond()),
                    figure("%.3f", round.ratio()));
        }
        text.append(table);
        Spread engine = report.engineFilesPerCpuSecond();
        Spread bare = report.bareFilesPerCpuSecond();
        Spread ratio = report.ratio();
        line("");
        line(
                "- engine: median %.1f, from %.1f to %.1f; %s",
                engine.median(),
                engine.min(),
                engine.max(),
                aim(figure("at least %.0f", FILES_AIM), engine.median() >= FILES_AIM));
        line("- bare loop: median %.1f, from %.1f to %.1f", bare.median(), bare.min(), bare.max());
        line(
                "- ratio: median %.3f, from %.3f to %.3f; %s",
                ratio.median(),
                ratio.min(),
                ratio.max(),
                aim(figure("at least %.1f", RATIO_AIM), ratio.median() >= RATIO_AIM));
    }

    private void latency(ExtractReport report) {
        line("");
        line("## Milliseconds a file");
        line("");
        text.append(MarkdownTable.of("", "p50", "p95", "worst")
                .row(row("engine", report.engineMillis()))
                .row(row("bare loop", report.bareMillis())));
    }

    private static String[] row(String name, Percentiles millis) {
        return new String[] {
            name, figure("%.1f", millis.p50()), figure("%.1f", millis.p95()), figure("%.1f", millis.max())
        };
    }

    private void memory(ChildMemory child) {
        line("");
        line("## Memory of a child");
        line("");
        line(
                "RSS of one child with -Xmx%s: at most %.0f MB until it was warm, %.0f MB after all %d documents,",
                child.heap(), megabytes(child.peakWhenReadyBytes()), megabytes(child.rssBytes()), child.documents());
        line(
                "at most %.0f MB; %s",
                megabytes(child.peakBytes()),
                aim(
                        figure("under %.0f MB", MEMORY_AIM_MEGABYTES),
                        megabytes(child.peakBytes()) < MEMORY_AIM_MEGABYTES));
    }

    private static String aim(String wanted, boolean reached) {
        return "the aim is %s: %s".formatted(wanted, reached ? "reached" : "not reached");
    }

    private static double megabytes(long bytes) {
        return bytes / BYTES_PER_MEGABYTE;
    }

    @SuppressWarnings("AnnotateFormatMethod") // a dependency for the sake of one private method
    private static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
