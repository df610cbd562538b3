package dev.vitae.bench.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table that reads well on a terminal and as Markdown alike. The first column is text, the others are figures. */
public final class MarkdownTable {

    private final List<List<String>> rows = new ArrayList<>();

    private MarkdownTable(List<String> head) {
        rows.add(head);
    }

    public static MarkdownTable of(String... head) {
        return new MarkdownTable(List.of(head));
    }

    public static MarkdownTable of(List<String> head) {
        return new MarkdownTable(List.copyOf(head));
    }

    public MarkdownTable row(String... cells) {
        return row(Arrays.asList(cells));
    }

    public MarkdownTable row(List<String> cells) {
        if (cells.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException("a row of %d cells under %s".formatted(cells.size(), rows.getFirst()));
        }
        rows.add(cells.stream().map(cell -> cell.replace("|", "\\|")).toList());
        return this;
    }

    /** With a line break after each row. */
    @Override
    public String toString() {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        StringBuilder text = new StringBuilder();
        text.append(line(rows.getFirst(), widths)).append(rule(widths));
        rows.stream().skip(1).forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> {
                    String space = " ".repeat(widths[column] - cells.get(column).length());
                    return column == 0 ? cells.get(column) + space : space + cells.get(column);
                })
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String rule(int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> column == 0 ? "-".repeat(widths[0] + 2) : "-".repeat(widths[column] + 1) + ":")
                .collect(Collectors.joining("|", "|", "|\n"));
    }
}
