package dev.vitae.engine.readers.pdf;

import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a cell, row by row; a line that was broken because the cell ends is one again. */
final class CellRows {

    /** In sizes of type: a word space. */
    private static final double SPACE = 0.25;
    /** In points: how far the measure of a frame may be out. */
    private static final double SLACK = 1;

    private static final String BRACKETS = "(（「『［[\"'“«";

    private final double right;

    /** @param right where text in the cell has to end, in points from the left edge of the page */
    CellRows(double right) {
        this.right = right;
    }

    List<List<Segment>> of(List<List<Segment>> rows) {
        List<List<Segment>> joined = new ArrayList<>();
        @Nullable Segment above = null;
        for (List<Segment> row : rows) {
            Segment first = row.getFirst();
            boolean goesOn = above != null && Sides.goesOn(List.of(above), row) && isBroken(above, first);
            if (goesOn && row.size() == 1 && joined.getLast().size() == 1) {
                joined.set(
                        joined.size() - 1, List.of(joined.getLast().getFirst().followedBy(row)));
            } else {
                joined.add(row);
            }
            above = row.size() == 1 ? first : null;
        }
        return joined;
    }

    /** The next line's first word had no room any more, and nothing says that it starts something new. */
    private boolean isBroken(Segment above, Segment next) {
        boolean alike =
                above.spans().getLast().style().equals(next.spans().getFirst().style());
        return alike
                && startsWithWord(next.text())
                && above.box().right() + SPACE * above.size() + firstWord(next) > right - SLACK;
    }

    /** And not with a bullet. */
    private static boolean startsWithWord(String text) {
        int first = text.codePointAt(0);
        return Character.isLetterOrDigit(first) || BRACKETS.indexOf(first) >= 0;
    }

    /** How wide the first word is, or the first sign where words are not spaced. */
    private static double firstWord(Segment next) {
        String text = next.text();
        int space = text.indexOf(' ');
        int end = Words.isUnspaced(text.codePointAt(0)) ? 1 : space < 0 ? text.length() : space;
        return next.box().width() * end / text.length();
    }
}
