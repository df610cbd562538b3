package dev.vitae.engine.ocr;

import java.util.ArrayList;
import java.util.List;

/** Measures how thick the strokes of the words are: the only way to tell bold type on a picture. */
final class StrokeWidths {

    private final GreyPicture picture;
    private final int threshold;

    StrokeWidths(GreyPicture picture) {
        this.picture = picture;
        this.threshold = picture.threshold();
    }

    ScannedLine measured(ScannedLine line) {
        List<ScannedWord> words = new ArrayList<>();
        for (ScannedWord word : line.words()) {
            words.add(word.withStroke(width(word)));
        }
        return new ScannedLine(words, line.baseline(), line.slope(), line.size());
    }

    /** A stroke of this width has two edges: the ink parted by half the length of its outline. */
    private double width(ScannedWord word) {
        int left = clamp(word.left(), picture.width());
        int right = clamp(word.right(), picture.width());
        int top = clamp(word.top(), picture.height());
        int bottom = clamp(word.bottom(), picture.height());
        long ink = 0;
        long edges = 0;
        for (int y = top; y < bottom; y++) {
            boolean before = false;
            for (int x = left; x < right; x++) {
                boolean dark = picture.isDark(x, y, threshold);
                ink += dark ? 1 : 0;
                edges += dark != before ? 1 : 0;
                edges += y > top && dark != picture.isDark(x, y - 1, threshold) ? 1 : 0;
                before = dark;
            }
        }
        return edges == 0 ? 0 : 2.0 * ink / edges;
    }

    private static int clamp(double value, int limit) {
        return (int) Math.clamp(value, 0, limit - 1);
    }
}
