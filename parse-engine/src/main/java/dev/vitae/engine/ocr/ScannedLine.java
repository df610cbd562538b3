package dev.vitae.engine.ocr;

import java.util.List;

/**
 * A line as it was read off a picture.
 *
 * @param baseline where its letters stand at its left end, in pixels from above
 * @param slope by how much the base line goes down from one pixel to the next one on its right
 * @param size from the top of its tallest letters to the bottom of its deepest ones, in pixels
 */
public record ScannedLine(List<ScannedWord> words, double baseline, double slope, double size) {

    public ScannedLine {
        words = List.copyOf(words);
    }

    double left() {
        return words.getFirst().left();
    }

    double width() {
        return words.getLast().right() - left();
    }
}
