package dev.vitae.engine.reading;

import org.jspecify.annotations.Nullable;

/**
 * How a line looks: what tells headings from the rest.
 *
 * @param size of the largest letters, 0 where unknown
 * @param bold whether all of it is
 * @param capitals whether it has no small letters
 * @param level of a heading the file itself calls one, 0 for any other line
 * @param decoration signs around the text that make it a heading in plain text, such as {@code ##} or an underline
 */
public record Looks(
        double size,
        boolean bold,
        boolean italic,
        boolean capitals,
        @Nullable String font,
        @Nullable Integer colour,
        int level,
        String decoration) {

    /** Whether both would be taken for the same kind of line. */
    public boolean isLike(Looks other) {
        return Math.abs(size - other.size) < 0.3
                && bold == other.bold
                && italic == other.italic
                && level == other.level
                && decoration.equals(other.decoration)
                && java.util.Objects.equals(colour, other.colour);
    }

    Looks withDecoration(String more) {
        return new Looks(size, bold, italic, capitals, font, colour, level, decoration + more);
    }
}
