package dev.vitae.engine.readers.pdf.visibility;

/**
 * A glyph where it is painted: its origin on the base line, the way to the next glyph's origin, and the way up, one font size
 * long.
 */
record PaintedGlyph(String text, float x, float y, float alongX, float alongY, float upX, float upY) {

    /** Where ink is looked for: in the middle of what a small letter covers, and towards its corners. */
    private static final double[][] SPOTS = {{0.5, 0.3}, {0.25, 0.12}, {0.75, 0.12}, {0.25, 0.45}, {0.75, 0.45}};

    static final int SPOT_COUNT = SPOTS.length;

    private static final double DESCENT = -0.2;
    private static final double ASCENT = 0.8;

    boolean isSpace() {
        return text.isBlank();
    }

    double size() {
        return Math.sqrt(upX * upX + upY * upY);
    }

    double advance() {
        return Math.sqrt(alongX * alongX + alongY * alongY);
    }

    double spotX(int spot) {
        return x + SPOTS[spot][0] * alongX + SPOTS[spot][1] * upX;
    }

    double spotY(int spot) {
        return y + SPOTS[spot][0] * alongY + SPOTS[spot][1] * upY;
    }

    Bounds bounds() {
        double lowX = x + DESCENT * upX;
        double lowY = y + DESCENT * upY;
        double highX = x + ASCENT * upX;
        double highY = y + ASCENT * upY;
        return new Bounds(
                Math.min(lowX, highX) + Math.min(0, alongX),
                Math.min(lowY, highY) + Math.min(0, alongY),
                Math.max(lowX, highX) + Math.max(0, alongX),
                Math.max(lowY, highY) + Math.max(0, alongY));
    }
}
