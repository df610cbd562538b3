package dev.vitae.engine.reading;

import dev.vitae.engine.layout.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes out what is printed on every page again: page numbers and running heads. The first of equal lines stays. */
public final class RunningLines {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)(?:[-–—]\\s*)?(?:page|p\\.|pg\\.?)?\\s*\\d{1,3}\\s*(?:(?:of|/|\\|)\\s*\\d{1,3})?(?:\\s*[-–—])?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private RunningLines() {}

    public static List<ReadingLine> without(List<ReadingLine> lines) {
        int pages = lines.stream().mapToInt(ReadingLine::page).max().orElse(1);
        if (pages < 2) {
            return lines.stream().filter(line -> !isOfForm(line, lines)).toList();
        }
        Map<String, Integer> firstPage = new HashMap<>();
        List<ReadingLine> kept = new ArrayList<>();
        for (ReadingLine line : lines) {
            Box box = line.box();
            if (box == null) {
                kept.add(line);
                continue;
            }
            boolean number =
                    PAGE_NUMBER.matcher(line.text()).matches() && line.text().length() < 20;
            if (number || isOfForm(line, lines)) {
                continue;
            }
            String key = DIGITS.matcher(line.text()).replaceAll("#") + "@" + Math.round(box.top() / 3);
            int first = firstPage.computeIfAbsent(key, k -> line.page());
            boolean again = first < line.page() && (line.text().length() > 3);
            if (!again || !isAtEdge(line, lines)) {
                kept.add(line);
            }
        }
        return kept;
    }

    /** "© European Union, 2002-2013", of whoever made the form; not what holds the address of whose CV it is. */
    private static boolean isOfForm(ReadingLine line, List<ReadingLine> lines) {
        return line.text().indexOf('©') >= 0 && line.text().indexOf('@') < 0 && isAtEdge(line, lines);
    }

    /** Whether it is among the outermost lines of its page. */
    private static boolean isAtEdge(ReadingLine line, List<ReadingLine> lines) {
        Box box = line.box();
        if (box == null) {
            return false;
        }
        long above = 0;
        long below = 0;
        for (ReadingLine other : lines) {
            if (other.page() == line.page() && other.box() != null) {
                above += other.box().top() < box.top() - 2 ? 1 : 0;
                below += other.box().top() > box.top() + 2 ? 1 : 0;
            }
        }
        return above < 4 || below < 3;
    }
}
