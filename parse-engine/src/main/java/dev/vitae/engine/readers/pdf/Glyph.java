package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.layout.TextStyle;

/** One glyph, or one ligature, as it is drawn: its left edge, its base line from above, and how wide it is. */
record Glyph(String text, double left, double baseline, double width, double size, double spaceWidth, TextStyle style) {

    double right() {
        return left + width;
    }

    double top() {
        return baseline - size * 0.8;
    }

    boolean isSpace() {
        return text.isBlank();
    }
}
