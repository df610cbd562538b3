package dev.vitae.bench.accuracy;

import dev.vitae.bench.reliability.Bin;
import dev.vitae.bench.reliability.Reliability;
import dev.vitae.bench.run.MarkdownTable;
import dev.vitae.bench.scoring.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A report as a person reads it, on a terminal and as Markdown alike. It names neither time nor machine, since its figures
 * depend on neither.
 */
final class AccuracyText {

    private static final int WEAKEST_FIELDS = 5;

    private final StringBuilder text = new StringBuilder();

    private AccuracyText() {}

    /** @param cases whether to list those that are not all right */
    static String of(AccuracyReport report, boolean cases) {
        AccuracyText writer = new AccuracyText();
        writer.overall(report);
        writer.fields(report.fields());
        writer.slots(report.slots());
        writer.groups("language", report.languages());
        writer.groups("format", report.formats());
        writer.groups("layout", report.layouts());
        writer.groups("renderer", report.renderers());
        writer.groups("tag", report.tags());
        writer.reliability(report);
        if (cases) {
            writer.cases(report.perCase());
        }
        writer.failed(report.failed());
        return writer.text.toString();
    }

    private void overall(AccuracyReport report) {
        text.append("# Accuracy on ").append(report.corpus()).append("\n\n");
        add(MarkdownTable.of("", "cases", "score")
                .row("overall", String.valueOf(report.cases()), figure(report.score()))
                .row(
                        "without scans",
                        String.valueOf(report.withoutScans().cases()),
                        figure(report.withoutScans().score())));
    }

    private void fields(Map<String, FieldFigures> fields) {
        heading("Fields");
        MarkdownTable table = MarkdownTable.of("field", "precision", "recall", "F1", "case mean", "cases");
        fields.forEach((field, figures) -> table.row(
                field,
                figure(figures.count().precision()),
                figure(figures.count().recall()),
                figure(figures.count().f1()),
                figures.caseMean() == null ? "-" : figure(figures.caseMean()),
                String.valueOf(figures.cases())));
        add(table);
    }

    private void slots(Map<String, Count> slots) {
        heading("Slots of the entries");
        MarkdownTable table = MarkdownTable.of("slot", "precision", "recall", "F1");
        slots.forEach((slot, count) ->
                table.row(slot, figure(count.precision()), figure(count.recall()), figure(count.f1())));
        add(table);
    }

    private void groups(String name, Map<String, Group> groups) {
        if (groups.isEmpty()) {
            return;
        }
        heading("By " + name);
        MarkdownTable table = MarkdownTable.of(name, "cases", "score");
        groups.forEach((key, group) -> table.row(key, String.valueOf(group.cases()), figure(group.score())));
        add(table);
    }

    private void reliability(AccuracyReport report) {
        Reliability all = report.reliability();
        if (all.values() == 0) {
            return;
        }
        heading("Reliability");
        text.append("Values that the engine gives with a confidence, and the share of them that is right.\n\n");
        MarkdownTable bins = MarkdownTable.of("confidence", "values", "mean confidence", "right");
        all.bins()
                .forEach(bin -> bins.row(
                        range(bin),
                        String.valueOf(bin.values()),
                        share(bin, bin.meanConfidence()),
                        share(bin, bin.right())));
        add(bins.row("all", String.valueOf(all.values()), figure(all.meanConfidence()), figure(all.right())));
        text.append("\nexpected calibration error: ")
                .append(figure(all.expectedCalibrationError()))
                .append("\n\n");
        add(byKind(report.reliabilityByKind(), all.bins()));
    }

    /** Each bin as the share that is right and the number of values. */
    private static MarkdownTable byKind(Map<String, Reliability> kinds, List<Bin> bins) {
        List<String> head = new ArrayList<>(List.of("kind", "values", "mean confidence", "right", "error"));
        bins.forEach(bin -> head.add(range(bin)));
        MarkdownTable table = MarkdownTable.of(head);
        kinds.forEach((kind, reliability) -> {
            List<String> row = new ArrayList<>(List.of(
                    kind,
                    String.valueOf(reliability.values()),
                    figure(reliability.meanConfidence()),
                    figure(reliability.right()),
                    figure(reliability.expectedCalibrationError())));
            reliability
                    .bins()
                    .forEach(bin -> row.add(
                            bin.values() == 0
                                    ? ""
                                    : String.format(Locale.ROOT, "%.3f of %d", bin.right(), bin.values())));
            table.row(row);
        });
        return table;
    }

    private void cases(List<CaseFigures> cases) {
        heading("Cases that are not all right, worst first");
        MarkdownTable table = MarkdownTable.of("case", "score", "weakest fields");
        cases.stream()
                .filter(figures -> !figures.isPerfect())
                .sorted(CaseFigures.WORST_FIRST)
                .forEach(figures -> table.row(figures.stem(), figure(figures.score()), weakest(figures)));
        add(table);
    }

    private static String weakest(CaseFigures figures) {
        return figures.weakest(WEAKEST_FIELDS).stream()
                .map(field -> String.format(Locale.ROOT, "%s %.2f", field.getKey(), field.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void failed(Map<String, List<String>> failed) {
        if (failed.isEmpty()) {
            return;
        }
        heading("Without a candidate, counted as all wrong");
        failed.forEach((reason, stems) -> text.append("- ")
                .append(reason)
                .append(": ")
                .append(String.join(", ", stems))
                .append('\n'));
    }

    private static String range(Bin bin) {
        return String.format(Locale.ROOT, "%.2f-%.2f", bin.from(), bin.to());
    }

    private static String share(Bin bin, double value) {
        return bin.values() == 0 ? "-" : figure(value);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private void heading(String heading) {
        text.append("\n## ").append(heading).append("\n\n");
    }

    private void add(MarkdownTable table) {
        text.append(table);
    }
}
