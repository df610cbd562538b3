package dev.vitae.engine.layout;

import org.jspecify.annotations.Nullable;

/**
 * How a span looks. What a format does not say is null, or 400 and upright for weight and slant.
 *
 * @param font the family's name, without subset prefix
 * @param size in points
 * @param weight 100 to 900, 700 is bold
 * @param colour of the glyphs, {@code 0xRRGGBB}
 */
public record TextStyle(
        @Nullable String font,
        @Nullable Double size,
        int weight,
        boolean italic,
        @Nullable Integer colour) {

    public static final int NORMAL_WEIGHT = 400;
    public static final int BOLD_WEIGHT = 700;

    /** Of text about whose looks nothing is known. */
    public static final TextStyle PLAIN = new TextStyle(null, null, NORMAL_WEIGHT, false, null);

    public static final TextStyle BOLD = new TextStyle(null, null, BOLD_WEIGHT, false, null);

    public boolean bold() {
        return weight >= 600;
    }
}
