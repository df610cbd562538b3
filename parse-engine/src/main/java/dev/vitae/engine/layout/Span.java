package dev.vitae.engine.layout;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a line in one style.
 *
 * @param text as printed; a tab character stands for a tab, or for a gap much wider than a word space
 * @param box null where the format has no positions
 */
public record Span(String text, TextStyle style, @Nullable Box box) {

    /** A tab or wide gap between two spans. */
    public static Span gap(TextStyle style) {
        return new Span("\t", style, null);
    }
}
