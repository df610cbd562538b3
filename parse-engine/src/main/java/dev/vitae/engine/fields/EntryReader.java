package dev.vitae.engine.fields;

import dev.vitae.engine.dates.Period;
import dev.vitae.engine.dates.PeriodMatch;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parts a section into entries. Each stands at a period; how many lines of header stand above and below it, and whether the
 * role or the place comes first, is the same all through a section and is found from all its entries together.
 */
final class EntryReader {

    private static final int MOST_HEADER_LINES = 3;
    private static final int LONGEST_HEADER = 130;

    private static final class Draft {
        final int anchor;
        final PeriodMatch match;
        int start;
        int end;
        EntryParts parts;

        Draft(int anchor, PeriodMatch match, EntryParts parts) {
            this.anchor = anchor;
            this.match = match;
            this.parts = parts;
        }
    }

    private final EntryWords words;
    private final PeriodReader periods;
    private final Places places;
    private final boolean singleDates;

    EntryReader(EntryWords words, PeriodReader periods, Places places, boolean singleDates) {
        this.words = words;
        this.periods = periods;
        this.places = places;
        this.singleDates = singleDates;
    }

    List<Entry> read(List<ReadingLine> lines) {
        List<Draft> drafts = anchors(lines);
        if (drafts.isEmpty()) {
            return List.of();
        }
        findStarts(drafts, lines);
        findEnds(drafts, lines);
        boolean roleFirst = isRoleFirst(drafts);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            int bodyEnd = i + 1 < drafts.size() ? drafts.get(i + 1).start : lines.size();
            Draft draft = drafts.get(i);
            List<ReadingLine> body = lines.subList(Math.min(draft.end, bodyEnd), bodyEnd);
            @Nullable Entry before = entries.isEmpty() ? null : entries.getLast();
            entries.add(entryOf(draft, lines.get(draft.anchor), body, roleFirst, before));
        }
        return withoutGroups(entries);
    }

    /** An employer's line with the time of all its roles is no position of its own. */
    private static List<Entry> withoutGroups(List<Entry> entries) {
        List<Entry> positions = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean group = entry.role() == null
                    && entry.place() != null
                    && entry.body().isEmpty()
                    && i + 1 < entries.size()
                    && entry.place().equals(entries.get(i + 1).place());
            if (!group) {
                positions.add(entry);
            }
        }
        return positions;
    }

    private List<Draft> anchors(List<ReadingLine> lines) {
        List<Draft> plain = new ArrayList<>();
        List<Draft> inBullets = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ReadingLine line = lines.get(i);
            Optional<PeriodMatch> match = periods.find(line.text());
            if (match.isEmpty() || !isHeaderPeriod(match.get(), line)) {
                continue;
            }
            (line.bullet() ? inBullets : plain).add(new Draft(i, match.get(), new EntryParts(places, words)));
        }
        List<Draft> chosen = plain.isEmpty() ? inBullets : plain;
        boolean ranges = chosen.stream().anyMatch(draft -> !draft.match.period().isSingle());
        if (ranges && !singleDates) {
            chosen.removeIf(draft -> draft.match.period().isSingle()
                    && !isAlone(draft.match, lines.get(draft.anchor).text()));
        }
        return chosen;
    }

    private boolean isHeaderPeriod(PeriodMatch match, ReadingLine line) {
        String rest = match.without(line.text()).strip();
        if (words.notes().startsText(rest) && line.text().indexOf(':') > 0) {
            return false;
        }
        if (rest.length() > LONGEST_HEADER) {
            return false;
        }
        boolean inside = match.from() > 0
                && match.to() < line.text().length()
                && Character.isLowerCase(line.text().charAt(Math.min(line.text().length() - 1, match.to() + 1)));
        boolean sentence = rest.endsWith(".") && rest.length() > 60;
        return !inside && !sentence;
    }

    private static boolean isAlone(PeriodMatch match, String text) {
        return EntryParts.trim(match.without(text)).isEmpty();
    }

    /** Above the first period stands what belongs to its entry, and that many lines stand above the others too. */
    private void findStarts(List<Draft> drafts, List<ReadingLine> lines) {
        int first = drafts.getFirst().anchor;
        int lead = 0;
        while (lead < Math.min(first, MOST_HEADER_LINES) && isHeaderLine(lines.get(first - lead - 1))) {
            lead++;
        }
        drafts.getFirst().start = first - lead;
        for (int i = 1; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            int above = 0;
            while (above < lead
                    && draft.anchor - above - 1 > drafts.get(i - 1).anchor
                    && belongsToHeader(lines, draft.anchor - above - 1, lines.get(first - above - 1))) {
                above++;
            }
            draft.start = draft.anchor - above;
        }
        for (Draft draft : drafts) {
            for (int i = draft.start; i < draft.anchor; i++) {
                draft.parts.add(lines.get(i).text(), lines.get(i));
            }
            ReadingLine anchor = lines.get(draft.anchor);
            draft.parts.add(draft.match.without(anchor.text()), anchor);
        }
    }

    private boolean belongsToHeader(List<ReadingLine> lines, int index, ReadingLine model) {
        ReadingLine line = lines.get(index);
        return isHeaderLine(line)
                && (line.looks().isLike(model.looks()) || line.looks().size() == 0);
    }

    private boolean isHeaderLine(ReadingLine line) {
        boolean note = words.notes().startsText(line.text()) && line.text().indexOf(':') > 0;
        return !line.bullet() && !line.isProse() && !note && line.text().length() <= LONGEST_HEADER;
    }

    /** Below a period follow as many lines of header as most entries need to name both role and place. */
    private void findEnds(List<Draft> drafts, List<ReadingLine> lines) {
        Map<Integer, Long> votes = drafts.stream()
                .map(draft -> missing(draft, lines))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        int below = votes.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            int limit = i + 1 < drafts.size() ? drafts.get(i + 1).start : lines.size();
            int end = draft.anchor + 1;
            while (end < limit && end <= draft.anchor + below && isHeaderLine(lines.get(end))) {
                draft.parts.add(lines.get(end).text(), lines.get(end));
                end++;
            }
            draft.end = end;
            draft.parts.splitOnlyName();
        }
    }

    private int missing(Draft draft, List<ReadingLine> lines) {
        EntryParts parts = draft.parts;
        int shown = linesAboveItems(draft.anchor, lines);
        if (shown >= 0) {
            return shown;
        }
        if (parts.size() == 1 && parts.names().getFirst().value().contains(", ")) {
            String text = parts.names().getFirst().value();
            boolean both = words.role().isIn(text) && words.place().isIn(text);
            return both ? 0 : 1;
        }
        return Math.max(0, 2 - parts.size());
    }

    /** How many lines stand between a period and the list of items under it; -1 where no list follows. */
    private int linesAboveItems(int anchor, List<ReadingLine> lines) {
        for (int below = 0; below <= 2 && anchor + below + 1 < lines.size(); below++) {
            ReadingLine line = lines.get(anchor + below + 1);
            if (line.bullet() || line.indent() > lines.get(anchor).indent() + itemIndent(line)) {
                return below;
            }
            if (!isHeaderLine(line) || periods.find(line.text()).isPresent()) {
                return -1;
            }
        }
        return -1;
    }

    private static double itemIndent(ReadingLine line) {
        return line.box() == null ? 1 : 0.5 * line.looks().size();
    }

    private boolean isRoleFirst(List<Draft> drafts) {
        int lean = 0;
        for (Draft draft : drafts) {
            if (draft.parts.size() >= 2) {
                lean += words.lean(draft.parts.names().get(0).value());
                lean -= words.lean(draft.parts.names().get(1).value());
            }
        }
        return lean >= 0;
    }

    private Entry entryOf(
            Draft draft, ReadingLine anchor, List<ReadingLine> body, boolean roleFirst, @Nullable Entry before) {
        EntryParts parts = draft.parts;
        List<Found<String>> names = parts.names();
        @Nullable Found<String> role = null;
        @Nullable Found<String> place = null;
        if (names.size() == 1) {
            boolean isPlace = words.lean(names.getFirst().value()) < 0;
            role = isPlace ? null : names.getFirst();
            place = isPlace ? names.getFirst() : null;
            if (place == null && before != null && draft.start == draft.anchor) {
                place = before.place(); // the next role under the same employer
            }
        } else if (names.size() >= 2) {
            role = names.get(roleFirst ? 0 : 1);
            place = names.get(roleFirst ? 1 : 0);
        }
        if (place != null) {
            place = parts.withoutLocation(place);
        }
        parts.takeThirdAsLocation();
        Period period = draft.match.period();
        return new Entry(role, place, parts.location(), new Found<>(period, anchor, 0.9), body);
    }
}
