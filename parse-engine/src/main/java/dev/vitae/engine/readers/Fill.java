package dev.vitae.engine.readers;

import org.jspecify.annotations.Nullable;

/** What formats say about a background: a colour, {@code 0xRRGGBB}, or one of the words here; null where they say nothing. */
public final class Fill {

    /** There is none, and what is behind shows. */
    public static final int NONE = -2;

    /** There is one, of a colour that can't be told. */
    public static final int SOME = -3;

    private Fill() {}

    /** What is seen of a fill, or through it; null where that can't be told. */
    public static @Nullable Integer over(@Nullable Integer fill, @Nullable Integer behind) {
        if (fill == null || fill == NONE) {
            return behind;
        }
        return fill == SOME ? null : fill;
    }

    /** Whether a fill leaves the paper white. */
    public static boolean isWhite(@Nullable Integer fill) {
        return fill == null || fill == NONE || (fill != SOME && Contrast.isWhite(fill));
    }
}
