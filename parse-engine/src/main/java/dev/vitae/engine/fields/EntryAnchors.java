package dev.vitae.engine.fields;

import dev.vitae.engine.dates.PeriodMatch;
import dev.vitae.engine.dates.RememberedPeriods;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the periods of a section that belong to headers of entries, and not to what is told under them. */
final class EntryAnchors {

    private static final int LONGEST_HEADER = 150;
    private static final double TOLD = 1.5;
    private static final double SURE = -0.5;

    /** A line with a period, and what else it says. */
    record Anchor(int index, PeriodMatch match) {}

    private final EntryWords words;
    private final PieceSplitter splitter;
    private final boolean singleDates;

    EntryAnchors(EntryWords words, PieceSplitter splitter, boolean singleDates) {
        this.words = words;
        this.splitter = splitter;
        this.singleDates = singleDates;
    }

    List<Anchor> in(List<ReadingLine> lines, EntrySense sense, RememberedPeriods periods) {
        List<Anchor> plain = new ArrayList<>();
        List<Anchor> inBullets = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ReadingLine line = lines.get(i);
            Optional<PeriodMatch> match = periods.find(line.text());
            if (match.isPresent() && isOfHeader(match.get(), line, sense)) {
                (line.bullet() ? inBullets : plain).add(new Anchor(i, match.get()));
            }
        }
        List<Anchor> chosen =
                plain.isEmpty() || (hasRange(inBullets) && !hasRange(plain) && !singleDates) ? inBullets : plain;
        if (hasRange(chosen) && !singleDates) {
            chosen.removeIf(anchor -> anchor.match().period().isSingle()
                    && !isAlone(anchor.match(), lines.get(anchor.index()).text())
                    && !namesEntry(anchor.match(), lines.get(anchor.index()), sense));
        }
        return chosen;
    }

    private static boolean hasRange(List<Anchor> anchors) {
        return anchors.stream().anyMatch(anchor -> !anchor.match().period().isSingle());
    }

    private boolean isOfHeader(PeriodMatch match, ReadingLine line, EntrySense sense) {
        String rest = match.without(line.text()).strip();
        if (rest.length() > LONGEST_HEADER
                || (words.notes().startsText(rest) && line.text().indexOf(':') > 0)) {
            return false;
        }
        int behind = match.to() + 1;
        boolean inside = match.from() > 0
                && behind < line.text().length()
                && Character.isLowerCase(line.text().charAt(behind));
        boolean sentence = rest.endsWith(".") && rest.length() > 60;
        if (inside || sentence) {
            return false;
        }
        return splitter.split(rest, sense, PieceSplitter.Parting.ALL).stream()
                        .allMatch(piece -> sense.of(piece).header() > -TOLD)
                || match.from() == 0
                || match.to() >= line.text().length() - 1;
    }

    /** Whether what stands beside a single date names a job or an employer and little else. */
    private boolean namesEntry(PeriodMatch match, ReadingLine line, EntrySense sense) {
        boolean apart =
                match.without(line.text()).strip().length() < line.text().length()
                        && (line.text().indexOf('\t') >= 0 || match.from() == 0);
        List<String> pieces = splitter.split(match.without(line.text()), sense, PieceSplitter.Parting.ALL);
        return apart
                && !pieces.isEmpty()
                && pieces.size() <= 3
                && pieces.stream().allMatch(piece -> sense.of(piece).header() > 0)
                && pieces.stream()
                        .anyMatch(piece ->
                                Math.max(sense.of(piece).role(), sense.of(piece).place()) > SURE);
    }

    private static boolean isAlone(PeriodMatch match, String text) {
        return PieceSplitter.trim(match.without(text)).isEmpty();
    }
}
