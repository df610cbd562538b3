package dev.vitae.bench.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table that reads well on a terminal and as Markdown alike: text to the left, columns of figures to the right. */
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
        List<Column> columns = IntStream.range(0, rows.getFirst().size())
                .mapToObj(this::column)
                .toList();
        StringBuilder text = new StringBuilder();
        text.append(line(rows.getFirst(), columns));
        text.append(columns.stream().map(Column::rule).collect(Collectors.joining("|", "|", "|\n")));
        rows.stream().skip(1).forEach(row -> text.append(line(row, columns)));
        return text.toString();
    }

    private Column column(int number) {
        int width =
                rows.stream().mapToInt(row -> row.get(number).length()).max().orElseThrow();
        boolean figures =
                number > 0 && rows.stream().skip(1).map(row -> row.get(number)).noneMatch(MarkdownTable::isText);
        return new Column(width, figures);
    }

    private static boolean isText(String cell) {
        return !cell.isEmpty() && Character.isLetter(cell.codePointAt(0));
    }

    private static String line(List<String> cells, List<Column> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(number -> columns.get(number).cell(cells.get(number)))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private record Column(int width, boolean figures) {

        String cell(String text) {
            String space = " ".repeat(width - text.length());
            return figures ? space + text : text + space;
        }

        String rule() {
            return figures ? "-".repeat(width + 1) + ":" : "-".repeat(width + 2);
        }
    }
}
