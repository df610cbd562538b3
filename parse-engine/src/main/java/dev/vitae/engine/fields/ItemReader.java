package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lists of short items, such as skills: parted by commas, bullets, tabs or lines, in groups with a name or without. */
final class ItemReader {

    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*[\\t|•·∙●▪◦■;›»]\\s*|\\s*,\\s+|,$|\\s+[/–—-]\\s+|\\s*/\\s+");
    private static final Pattern GROUP = Pattern.compile("^([^:,;|•]{2,40}):\\s*(.*)$");
    private static final Pattern LEVEL =
            Pattern.compile("\\s*(?:[●○★☆■□▪▫◆◇█░▓⬤◯⚫⚪]{2,}|\\d{1,3}\\s?%|\\(?\\d\\s?/\\s?\\d{1,2}\\)?)\\s*$");
    private static final int LONGEST = 60;

    private ItemReader() {}

    static List<Found<String>> read(List<ReadingLine> lines) {
        boolean bullets = lines.stream().anyMatch(ReadingLine::bullet);
        Map<String, Found<String>> items = new LinkedHashMap<>();
        for (ReadingLine line : joinBroken(lines)) {
            boolean groupName = bullets
                    && !line.bullet()
                    && line.looks().size() + line.text().length() > 0
                    && SEPARATOR.split(line.text(), -1).length == 1
                    && line.text().indexOf(':') < 0;
            if (groupName) {
                continue;
            }
            String text = withoutGroup(line);
            for (String item : split(text)) {
                String clean = PieceSplitter.trim(LEVEL.matcher(item).replaceFirst(""));
                clean = clean.endsWith(".") && clean.indexOf(' ') > 0 ? clean.substring(0, clean.length() - 1) : clean;
                if (!clean.isEmpty()
                        && clean.length() <= LONGEST
                        && clean.codePoints().anyMatch(Character::isLetter)) {
                    items.putIfAbsent(clean, new Found<>(clean, line, 0.85));
                }
            }
        }
        return List.copyOf(items.values());
    }

    /** Commas within brackets part nothing. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        Matcher matcher = SEPARATOR.matcher(text);
        while (matcher.find()) {
            String before = text.substring(from, matcher.start());
            long open = before.chars().filter(c -> c == '(').count()
                    - before.chars().filter(c -> c == ')').count();
            if (open <= 0) {
                parts.add(before);
                from = matcher.end();
            }
        }
        parts.add(text.substring(Math.min(from, text.length())));
        return parts;
    }

    private static String withoutGroup(ReadingLine line) {
        Matcher group = GROUP.matcher(line.text());
        if (group.matches()) {
            return group.group(2);
        }
        String lead = line.lead();
        return !lead.isEmpty() && line.text().startsWith(lead) && line.text().length() > lead.length()
                ? line.text().substring(lead.length())
                : line.text();
    }

    /** A line that ends with a separator goes on in the next, and one that starts with a small letter goes on from the last. */
    private static List<ReadingLine> joinBroken(List<ReadingLine> lines) {
        double margin = lines.stream().mapToDouble(ReadingLine::reach).max().orElse(0);
        List<ReadingLine> joined = new ArrayList<>();
        for (ReadingLine line : lines) {
            ReadingLine last = joined.isEmpty() ? null : joined.getLast();
            boolean goesOn = last != null
                    && !line.bullet()
                    && line.lead().isEmpty()
                    && line.text().indexOf(':') < 0
                    && (endsOpen(last.text())
                            || (Character.isLowerCase(line.text().codePointAt(0)) && !line.startsBlock())
                            || (!last.bullet()
                                    && last.text().indexOf(',') > 0
                                    && last.reach() > 0.85 * margin
                                    && !line.startsBlock()
                                    && last.text().length() > 40));
            if (goesOn && last != null) {
                joined.removeLast();
                joined.add(last.followedBy(line, " "));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean endsOpen(String text) {
        return text.endsWith(",")
                || text.endsWith("•")
                || text.endsWith("·")
                || text.endsWith("|")
                || text.endsWith("&");
    }
}
