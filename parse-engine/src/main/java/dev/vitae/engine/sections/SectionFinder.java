package dev.vitae.engine.sections;

import dev.vitae.engine.layout.Region;
import dev.vitae.engine.pieces.PieceClassifier;
import dev.vitae.engine.reading.Looks;
import dev.vitae.engine.reading.ReadingLine;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Parts a document at its headings. A line is one by its words, unless the other headings of its column look more important
 * than it does; a line with unknown words is one where it looks exactly like those that are known.
 */
public final class SectionFinder {

    private static final int ENOUGH_KINDS = 3;

    private final CertificateHeadings certificates;
    private final HeadingCandidates finder;
    private final UnknownHeadings unknown;

    public SectionFinder(HeadingLexicon lexicon, PieceClassifier pieces) {
        finder = new HeadingCandidates(lexicon);
        unknown = new UnknownHeadings(lexicon, pieces);
        certificates = new CertificateHeadings(lexicon, pieces);
    }

    public List<Section> find(List<ReadingLine> lines) {
        List<HeadingCandidate> candidates = finder.in(lines);
        Map<Integer, HeadingCandidate> headings = new HashMap<>();
        Map<Integer, Looks> usualOfColumn = HeadingLooks.usualOfColumns(candidates);
        Optional<Looks> usual = HeadingLooks.usual(alone(candidates));
        boolean fewAlone = kinds(alone(candidates)).size() < ENOUGH_KINDS;
        boolean manyCells = kinds(beside(candidates, false)).size() >= ENOUGH_KINDS;
        boolean manyInline = fewAlone && kinds(beside(candidates, true)).size() >= ENOUGH_KINDS;
        for (HeadingCandidate candidate : candidates) {
            ReadingLine line = lines.get(candidate.index());
            Looks otherwise =
                    startsTextBox(lines, candidate.index()) ? candidate.looks() : usual.orElse(candidate.looks());
            boolean lesser =
                    HeadingLooks.isLesser(candidate.looks(), usualOfColumn.getOrDefault(candidate.column(), otherwise));
            boolean accepted = candidate.isAlone()
                    ? !lesser
                    : candidate.inline()
                            ? manyInline
                                    || opensPlainText(candidate, candidates, headings, lines)
                                    || (line.lead().startsWith(candidate.text()) && isLonely(candidate, candidates))
                            : (!lesser || fewAlone)
                                    && (manyCells || !line.restLooks().isLike(line.cellLooks()));
            if (accepted) {
                headings.put(candidate.index(), candidate);
            }
        }
        HeadingMargin margin = HeadingMargin.of(lines, headings.values());
        candidates.stream()
                .filter(candidate -> !candidate.inline() && margin.holds(lines.get(candidate.index())))
                .forEach(candidate -> headings.put(candidate.index(), candidate));
        usualOfColumn.forEach((column, looks) -> unknown.add(lines, looks, column, headings));
        if (usualOfColumn.isEmpty()) {
            usual.ifPresent(looks -> unknown.add(lines, looks, null, headings));
        }
        certificates.tell(headings, lines);
        return SectionParts.at(headings, lines);
    }

    /** "Skills: bread, soup" as a block of its own among sections with headings, and the like of it in the next lines. */
    private static boolean opensPlainText(
            HeadingCandidate candidate,
            List<HeadingCandidate> all,
            Map<Integer, HeadingCandidate> accepted,
            List<ReadingLine> lines) {
        ReadingLine line = lines.get(candidate.index());
        long alike =
                all.stream().filter(other -> other.kind() == candidate.kind()).count();
        if (line.looks().size() > 0 || line.box() != null || alike > 1) {
            return false;
        }
        HeadingCandidate above = accepted.get(candidate.index() - 1);
        if (above != null) {
            return above.inline();
        }
        Optional<HeadingCandidate> last =
                accepted.values().stream().max(Comparator.comparingInt(HeadingCandidate::index));
        return line.startsBlock() && last.isPresent() && last.get().kind() != SectionKind.SKILLS;
    }

    private static boolean startsTextBox(List<ReadingLine> lines, int index) {
        return lines.get(index).region() == Region.TEXT_BOX
                && (index == 0
                        || lines.get(index - 1).column() != lines.get(index).column());
    }

    private static List<HeadingCandidate> alone(List<HeadingCandidate> candidates) {
        return candidates.stream().filter(HeadingCandidate::isAlone).toList();
    }

    private static List<HeadingCandidate> beside(List<HeadingCandidate> candidates, boolean inline) {
        return candidates.stream()
                .filter(candidate -> !candidate.isAlone() && candidate.inline() == inline)
                .toList();
    }

    /** No other line announces this kind of section. */
    private static boolean isLonely(HeadingCandidate candidate, List<HeadingCandidate> all) {
        return all.stream().filter(other -> other.kind() == candidate.kind()).count() == 1
                && candidate.kind() != SectionKind.SKILLS;
    }

    private static Set<SectionKind> kinds(List<HeadingCandidate> candidates) {
        Set<SectionKind> kinds = EnumSet.noneOf(SectionKind.class);
        candidates.forEach(candidate -> kinds.add(candidate.kind()));
        return kinds;
    }
}
