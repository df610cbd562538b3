package dev.vitae.engine.fields;

import dev.vitae.engine.dates.PeriodMatch;
import dev.vitae.engine.dates.RememberedPeriods;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes entries of rows that each tell one event: "April 2014, joined Acme as a nurse" and "March 2018, left Acme". What began and
 * how it ended is one line then, with a period.
 */
final class TenureRows {

    /** So many events make a list of them. */
    private static final int FEWEST = 2;

    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

    private final Pattern joined;
    private final Pattern left;
    private final Pattern reason;
    private final Pattern nothing;
    private final Pattern current;

    /**
     * What a row tells.
     *
     * @param date as printed
     * @param name of the employer or school
     * @param role what stands behind the event
     */
    private record Event(ReadingLine line, String date, String name, String role, boolean begins) {}

    TenureRows() {
        Lexicon words = Lexicon.ofAllLanguages("tenures");
        joined = Pattern.compile("^(.*?)\\s*(?:" + anyOf(words.of("joined")) + ")(?:[\\s（(、,]+(.*?)[）)]?)?$");
        left = Pattern.compile("^(.*?)\\s*(" + anyOf(words.of("left")) + ")[\\s。]*(?:[（(].*)?$");
        reason = Pattern.compile(anyOf(words.of("reason")) + "|^(?:" + anyOf(words.of("same")) + ")");
        nothing = Pattern.compile(anyOf(words.of("end")));
        current = Pattern.compile(anyOf(words.of("current")));
    }

    private static String anyOf(List<String> words) {
        return String.join(
                "|",
                words.stream()
                        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                        .map(Pattern::quote)
                        .toList());
    }

    List<ReadingLine> joined(List<ReadingLine> lines, RememberedPeriods periods) {
        List<@Nullable Event> events = new ArrayList<>();
        int dated = 0;
        for (ReadingLine line : lines) {
            Event event = event(line, periods);
            events.add(event);
            dated += event == null ? 0 : 1;
        }
        return dated < FEWEST ? lines : joined(lines, events);
    }

    private List<ReadingLine> joined(List<ReadingLine> lines, List<@Nullable Event> events) {
        boolean goesOn = lines.stream().anyMatch(line -> isCurrent(line.plain()));
        List<ReadingLine> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Event event = events.get(i);
            String plain = lines.get(i).plain();
            if (event == null) {
                if (!nothing.matcher(plain).matches() && !isCurrent(plain)) {
                    entries.add(lines.get(i));
                }
            } else if (event.begins()) {
                int end = endOf(event, i, events);
                Event ending = end < 0 ? null : events.get(end);
                boolean last = events.subList(i + 1, events.size()).stream().noneMatch(TenureRows::begins);
                String until = ending != null ? "〜" + ending.date() : last && goesOn ? "〜現在" : "";
                String name =
                        ending != null && ending.name().length() > event.name().length() ? ending.name() : event.name();
                entries.add(entry(event, event.date() + until, name));
            } else if (!hasBeginning(i, events) && !event.name().isEmpty()) {
                entries.add(entry(event, event.date(), event.name()));
            }
        }
        return entries;
    }

    private static boolean begins(@Nullable Event event) {
        return event != null && event.begins();
    }

    private boolean isCurrent(String text) {
        return current.matcher(text).matches();
    }

    private @Nullable Event event(ReadingLine line, RememberedPeriods periods) {
        Optional<PeriodMatch> match = periods.find(line.text());
        if (match.isEmpty() || match.get().from() > 0 || !match.get().period().isSingle()) {
            return null;
        }
        String date = line.text().substring(0, match.get().to());
        String rest = SPACE.matcher(line.text().substring(match.get().to()))
                .replaceAll(" ")
                .strip();
        Matcher end = left.matcher(rest);
        if (end.matches()) {
            boolean graduates = end.group(2).startsWith("卒業") || end.group(2).startsWith("修了");
            String name = reason.matcher(end.group(1)).replaceAll("").strip();
            return new Event(line, date, graduates && !name.isEmpty() ? name + " " + end.group(2) : name, "", false);
        }
        Matcher start = joined.matcher(rest);
        if (!start.matches() || start.group(1).isBlank()) {
            return null;
        }
        return new Event(
                line,
                date,
                start.group(1).strip(),
                start.group(2) == null ? "" : start.group(2).strip(),
                true);
    }

    /** The row in which ends what this one begins: the next that names it, or names nothing; -1 where there is none. */
    private static int endOf(Event event, int index, List<@Nullable Event> events) {
        String first = SPACE.split(event.name(), 2)[0];
        for (int i = index + 1; i < events.size(); i++) {
            Event other = events.get(i);
            if (other != null && other.begins()) {
                return -1;
            }
            if (other != null && (other.name().isEmpty() || other.name().startsWith(first))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the last row that begins something is ended by this one. */
    private static boolean hasBeginning(int index, List<@Nullable Event> events) {
        for (int i = index - 1; i >= 0; i--) {
            Event event = events.get(i);
            if (event != null && event.begins()) {
                return endOf(event, i, events) == index;
            }
        }
        return false;
    }

    private static ReadingLine entry(Event event, String period, String name) {
        String role = event.role().isEmpty() ? "" : "\t" + event.role();
        boolean study = name.contains("卒業") || name.contains("修了");
        return event.line()
                .part(
                        period + "\t" + (study ? parted(name) : name) + role,
                        event.line().looks());
    }

    /** The school, and what was studied there; a course alone stays whole. */
    private static String parted(String name) {
        int space = name.indexOf(' ');
        return space < 0 || space == name.lastIndexOf(' ')
                ? name
                : name.substring(0, space) + "\t" + name.substring(space + 1);
    }
}
