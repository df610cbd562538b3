package dev.vitae.engine.sections;

import dev.vitae.engine.pieces.Likelihoods;
import dev.vitae.engine.pieces.PieceClassifier;
import dev.vitae.engine.pieces.PieceKind;
import dev.vitae.engine.reading.Looks;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds headings with unknown words: lines that look exactly like the known ones. */
final class UnknownHeadings {

    private static final Pattern TRAILING_SIGNS = Pattern.compile("[\\s:：.\\-–—_=]+$");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
    private static final int LONGEST_UNKNOWN = 6;

    /** What is this likely to name something within a section is no heading. */
    private static final double NAMES_SOMETHING = 0.6;

    /** In points. */
    private static final double LARGER = 0.8;

    private final HeadingLexicon lexicon;
    private final PieceClassifier pieces;

    UnknownHeadings(HeadingLexicon lexicon, PieceClassifier pieces) {
        this.lexicon = lexicon;
        this.pieces = pieces;
    }

    /**
     * Adds the lines with unknown words that look like the known headings.
     *
     * @param usual what the known headings look like
     * @param column in which they look so; null for all
     * @param headings known so far, by the index of their line
     */
    void add(List<ReadingLine> lines, Looks usual, @Nullable Integer column, Map<Integer, HeadingCandidate> headings) {
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
