package dev.vitae.bench.scoring;

import java.util.Locale;

/**
 * Unicode's full case folding, which the JDK lacks: its lower case tells the final sigma apart, its upper case takes the
 * dotless i for an i.
 */
final class CaseFolding {

    private static final int DOTLESS_I = 'ı';

    private CaseFolding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(point -> fold(point, folded));
        return folded.toString();
    }

    private static void fold(int point, StringBuilder folded) {
        if (point < 0x80) {
            folded.append((char) Character.toLowerCase(point));
        } else if (point == DOTLESS_I) {
            folded.appendCodePoint(point);
        } else {
            // to lower case first for the capital ß, which has no upper case but itself
            folded.append(Character.toString(point)
                    .toLowerCase(Locale.ROOT)
                    .toUpperCase(Locale.ROOT)
                    .toLowerCase(Locale.ROOT));
        }
    }
}
