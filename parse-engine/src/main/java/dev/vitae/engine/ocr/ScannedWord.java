package dev.vitae.engine.ocr;

/**
 * A word as it was read off a picture.
 *
 * @param left in pixels, as are the other edges
 * @param confidence 0 to 1, as the program has it
 * @param stroke how thick its strokes are, in pixels; 0 where that can't be told
 */
public record ScannedWord(
        String text, double left, double top, double right, double bottom, double confidence, double stroke) {

    ScannedWord withStroke(double stroke) {
        return new ScannedWord(text, left, top, right, bottom, confidence, stroke);
    }
}
