package dev.vitae.engine.sections;

import dev.vitae.engine.layout.Region;
import dev.vitae.engine.pieces.Likelihoods;
import dev.vitae.engine.pieces.PieceClassifier;
import dev.vitae.engine.pieces.PieceKind;
import dev.vitae.engine.reading.Looks;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parts a document at its headings. A line is one by its words, unless the other headings of its column look more important
 * than it does; a line with unknown words is one where it looks exactly like those that are known.
 */
public final class SectionFinder {

    private static final Pattern TRAILING_SIGNS = Pattern.compile("[\\s:：.\\-–—_=]+$");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
    private static final int LONGEST_UNKNOWN = 6;
    private static final int ENOUGH_KINDS = 3;

    /** What is this likely to name something within a section is no heading. */
    private static final double NAMES_SOMETHING = 0.6;

    /** In points. */
    private static final double LARGER = 0.8;

    private final PieceClassifier pieces;
    private final CertificateHeadings certificates;
    private final HeadingLexicon lexicon;
    private final HeadingCandidates finder;

    public SectionFinder(HeadingLexicon lexicon, PieceClassifier pieces) {
        this.lexicon = lexicon;
        this.pieces = pieces;
        finder = new HeadingCandidates(lexicon);
        certificates = new CertificateHeadings(lexicon, pieces);
    }

    public List<Section> find(List<ReadingLine> lines) {
        List<HeadingCandidate> candidates = finder.in(lines);
        Map<Integer, HeadingCandidate> headings = new HashMap<>();
        Map<Integer, Looks> usualOfColumn = usualOfColumns(candidates);
        Optional<Looks> usual = usualLooks(alone(candidates));
        boolean fewAlone = kinds(alone(candidates)).size() < ENOUGH_KINDS;
        boolean manyCells = kinds(beside(candidates, false)).size() >= ENOUGH_KINDS;
        boolean manyInline = fewAlone && kinds(beside(candidates, true)).size() >= ENOUGH_KINDS;
        for (HeadingCandidate candidate : candidates) {
            ReadingLine line = lines.get(candidate.index());
            Looks otherwise =
                    startsTextBox(lines, candidate.index()) ? candidate.looks() : usual.orElse(candidate.looks());
            boolean lesser = isLesser(candidate.looks(), usualOfColumn.getOrDefault(candidate.column(), otherwise));
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
        usualOfColumn.forEach((column, looks) -> addUnknown(lines, looks, column, headings));
        if (usualOfColumn.isEmpty()) {
            usual.ifPresent(looks -> addUnknown(lines, looks, null, headings));
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

    private static Map<Integer, Looks> usualOfColumns(List<HeadingCandidate> candidates) {
        Map<Integer, List<HeadingCandidate>> columns = new HashMap<>();
        for (HeadingCandidate candidate : candidates) {
            if (!candidate.inline()) {
                columns.computeIfAbsent(candidate.column(), c -> new ArrayList<>())
                        .add(candidate);
            }
        }
        Map<Integer, Looks> usual = new HashMap<>();
        columns.forEach((column, found) -> usualLooks(found).ifPresent(looks -> usual.put(column, looks)));
        return usual;
    }

    /** What most kinds of headings look like. */
    private static Optional<Looks> usualLooks(List<HeadingCandidate> candidates) {
        @Nullable Looks best = null;
        int most = 1;
        for (HeadingCandidate candidate : candidates) {
            Set<SectionKind> alike = new HashSet<>();
            for (HeadingCandidate other : candidates) {
                if (candidate.looks().isLike(other.looks())) {
                    alike.add(other.kind());
                }
            }
            boolean larger = best != null && candidate.looks().size() > best.size() + 0.3;
            if (alike.size() > most || (alike.size() == most && larger)) {
                most = alike.size();
                best = candidate.looks();
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isLesser(Looks looks, Looks usual) {
        if (looks.isLike(usual)) {
            return false;
        }
        return looks.size() < usual.size() - 0.4
                || (usual.bold() && !looks.bold() && looks.size() < usual.size() + 0.4)
                || (usual.level() > 0 && (looks.level() == 0 || looks.level() > usual.level()))
                || (usual.capitals() && !looks.capitals() && looks.size() < usual.size() + 0.4)
                || (!usual.decoration().isEmpty() && !looks.decoration().equals(usual.decoration()));
    }

    private void addUnknown(
            List<ReadingLine> lines, Looks usual, @Nullable Integer column, Map<Integer, HeadingCandidate> headings) {
        boolean telling = usual.level() > 0 || !usual.decoration().isEmpty() || usual.capitals() || usual.bold();
        int first = headings.keySet().stream().min(Comparator.naturalOrder()).orElse(0);
        List<Integer> unknown = new ArrayList<>();
        boolean namesApart =
                usual.level() > 0 || usual.size() > 0 || !usual.decoration().isEmpty();
        for (int i = namesApart ? 1 : first + 1; i < lines.size(); i++) {
            ReadingLine line = lines.get(i);
            boolean alike = line.looks().isLike(usual) && line.looks().capitals() == usual.capitals();
            if (alike
                    && (column == null || HeadingCandidate.columnOf(line) == column)
                    && !isTaken(i, headings)
                    && !line.bullet()
                    && line.text().indexOf('\t') < 0
                    && !DIGIT.matcher(wording(line)).matches()
                    && words(wording(line)) <= LONGEST_UNKNOWN
                    && (i > first || !unknown.isEmpty() || mayOpen(lines, i))) {
                unknown.add(i);
            }
        }
        // more of them than of the known ones: then that is how something else looks, job titles for example
        if ((!telling && usual.size() == 0) || unknown.size() >= headings.size()) {
            return;
        }
        boolean standsOut = usual.level() > 0
                || !usual.decoration().isEmpty()
                || usual.capitals()
                || usual.size() > bodySize(lines) + LARGER;
        for (int i : unknown) {
            ReadingLine line = lines.get(i);
            SectionKind kind = lexicon.kindWithin(line.text()).orElse(SectionKind.UNKNOWN);
            if ((telling && (standsOut || !namesSomething(line.text()))) || kind != SectionKind.UNKNOWN) {
                headings.put(i, HeadingCandidate.whole(i, 1, kind, line.text(), line));
            }
        }
    }

    /** Whether a line before the first known heading may be one: a text follows it that is told, not listed. */
    private static boolean mayOpen(List<ReadingLine> lines, int index) {
        return index + 1 < lines.size() && lines.get(index + 1).isProse();
    }

    /** Five signs of a script without spaces are as long as three words. */
    private static int words(String text) {
        long unspaced = text.codePoints().filter(Words::isUnspaced).count();
        return unspaced == 0 ? text.split(" ", -1).length : (int) Math.ceil(unspaced * 3 / 5.0);
    }

    /** The size of most lines. */
    private static double bodySize(List<ReadingLine> lines) {
        double[] sizes =
                lines.stream().mapToDouble(line -> line.looks().size()).sorted().toArray();
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }

    /** A job, an employer, a school, a degree: what is set like a heading within a section. */
    private boolean namesSomething(String text) {
        Likelihoods likely = pieces.of(text);
        return likely.of(PieceKind.TITLE)
                        + likely.of(PieceKind.COMPANY)
                        + likely.of(PieceKind.INSTITUTION)
                        + likely.of(PieceKind.DEGREE)
                        + likely.of(PieceKind.LOCATION)
                > NAMES_SOMETHING;
    }

    private static boolean isTaken(int index, Map<Integer, HeadingCandidate> headings) {
        @Nullable HeadingCandidate above = headings.get(index - 1);
        return headings.containsKey(index) || (above != null && above.lines() > 1);
    }

    private static String wording(ReadingLine line) {
        return TRAILING_SIGNS.matcher(line.text()).replaceFirst("");
    }
}
