package dev.vitae.engine.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts dates together whose year and month stand in columns of their own, as in the forms of Japan. */
final class YearMonthRows {

    private static final Pattern ROW = Pattern.compile(
            "^((?:19|20)\\d\\d|(?:令和|平成|昭和|[RHS])?\\s?(?:\\d{1,2}|元))\\s*年?\\t(1[0-2]|0?[1-9])\\s*月?\\t(.+)$");
    private static final Pattern SAME_YEAR = Pattern.compile("^(1[0-2]|0?[1-9])\\s*月?\\t(.+)$");
    private static final Pattern HEAD = Pattern.compile("^年\\t月\\t(.+)$");

    /** So many rows make a form. */
    private static final int FEWEST = 2;

    private YearMonthRows() {}

    static List<ReadingLine> joined(List<ReadingLine> lines) {
        long rows = lines.stream()
                .filter(line -> ROW.matcher(line.text()).matches())
                .count();
        boolean head = lines.stream().anyMatch(line -> HEAD.matcher(line.text()).matches());
        if (rows < FEWEST && !head) {
            return List.copyOf(lines);
        }
        List<ReadingLine> joined = new ArrayList<>();
        String year = "";
        for (ReadingLine line : lines) {
            Matcher row = ROW.matcher(line.text());
            Matcher sameYear = SAME_YEAR.matcher(line.text());
            Matcher title = HEAD.matcher(line.text());
            if (row.matches()) {
                year = row.group(1);
                joined.add(dated(line, year, row.group(2), row.group(3)));
            } else if (sameYear.matches() && !year.isEmpty()) {
                joined.add(dated(line, year, sameYear.group(1), sameYear.group(2)));
            } else if (title.matches()) {
                joined.add(line.part(title.group(1), line.restLooks()));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static ReadingLine dated(ReadingLine line, String year, String month, String text) {
        return line.part(year + "年" + month + "月\t" + text, line.looks());
    }
}
