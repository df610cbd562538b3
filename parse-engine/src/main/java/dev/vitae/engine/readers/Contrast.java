package dev.vitae.engine.readers;

/** Whether text can be told from what it stands on. Colours are {@code 0xRRGGBB}. */
public final class Contrast {

    public static final int WHITE = 0xffffff;

    /** A contrast ratio as WCAG defines it; 3 is its least for large type, and from about 1.1 on a shape is seen at all. */
    private static final double LEAST_RATIO = 1.1;

    /** Colours equally light are still told apart where they differ this much in red, green or blue. */
    private static final int HUE_DIFFERENCE = 24;

    private Contrast() {}

    /** Whether text of this colour on this ground is not seen. */
    public static boolean isLost(int text, int ground) {
        return differsLittle(text, ground, 16)
                && differsLittle(text, ground, 8)
                && differsLittle(text, ground, 0)
                && ratio(luminance(text), luminance(ground)) < LEAST_RATIO;
    }

    /** Whether white paper swallows this colour. */
    public static boolean isWhite(int colour) {
        return isLost(colour, WHITE);
    }

    /** The colour that a paint of this opacity, 0 to 1, leaves on a ground. */
    public static int blend(int paint, double opacity, int ground) {
        return channel(paint, opacity, ground, 16)
                | channel(paint, opacity, ground, 8)
                | channel(paint, opacity, ground, 0);
    }

    private static int channel(int paint, double opacity, int ground, int shift) {
        double mixed = opacity * (paint >> shift & 0xff) + (1 - opacity) * (ground >> shift & 0xff);
        return (int) Math.round(mixed) << shift;
    }

    private static boolean differsLittle(int a, int b, int shift) {
        return Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)) <= HUE_DIFFERENCE;
    }

    private static double ratio(double a, double b) {
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xff)
                + 0.7152 * linear(colour >> 8 & 0xff)
                + 0.0722 * linear(colour & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
