package dev.vitae.engine.readers.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Headings set with wide gaps between their letters, which are no word spaces. */
final class LetterSpacing {

    private static final int FEWEST_LETTERS = 4;

    /** In font sizes: letters closer than this touch. */
    private static final double TOUCHING = 0.07;

    private LetterSpacing() {}

    /** The gap from which on a word starts in spaced out letters; infinite for a text that is set as usual. */
    static double wordGap(List<Glyph> glyphs) {
        List<Double> gaps = new ArrayList<>();
        int apart = 0;
        Glyph last = null;
        for (Glyph glyph : glyphs) {
            if (glyph.isSpace()) {
                continue;
            }
            if (last != null) {
                double gap = glyph.left() - last.right();
                gaps.add(gap);
                apart += gap > TOUCHING * glyph.size() ? 1 : 0;
            }
            last = glyph;
        }
        if (last == null || gaps.size() < FEWEST_LETTERS - 1 || apart < 0.95 * gaps.size()) {
            return Double.POSITIVE_INFINITY;
        }
        Collections.sort(gaps);
        double usual = gaps.get(gaps.size() / 2);
        return Math.max(1.6 * usual, usual + 0.12 * last.size());
    }

    static boolean isWordGap(Glyph lastLetter, Glyph letter, double wordGap) {
        return letter.left() - lastLetter.right() > wordGap;
    }
}
