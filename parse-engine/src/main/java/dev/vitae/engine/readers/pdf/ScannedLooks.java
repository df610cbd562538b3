package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.layout.TextStyle;
import dev.vitae.engine.ocr.ScannedLine;
import dev.vitae.engine.ocr.ScannedWord;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The type of a document's scanned pages. What is measured on a picture varies from line to line, so sizes that hardly differ are
 * made one, and what is bold is told by how thick strokes usually are.
 */
final class ScannedLooks {

    private static final double SAME_SIZE = 1.12;
    private static final double BOLD = 1.27;

    /** Shorter words tell too little. */
    private static final int FEWEST_LETTERS = 3;

    private static final int FEWEST_OF_SIZE = 6;
    private static final double ROUGHLY = 1.3;

    private final List<Double> sizes = new ArrayList<>();
    private double usualStroke;

    /** Takes in the sizes and strokes of a further page. */
    void learn(List<ScannedLine> lines, double pointsPerPixel) {
        List<Double> found = new ArrayList<>();
        List<Double> strokes = new ArrayList<>();
        for (ScannedLine line : lines) {
            for (ScannedWord word : line.words()) {
                for (int i = 0; i < word.text().length(); i++) {
                    found.add(line.size() * pointsPerPixel);
                    strokes.add(word.stroke());
                }
            }
        }
        Collections.sort(found);
        Collections.sort(strokes);
        if (usualStroke == 0 && !strokes.isEmpty()) {
            usualStroke = strokes.get(strokes.size() / 2);
        }
        addSizes(found);
    }

    /** The body's size first, then those that are unlike all before. */
    private void addSizes(List<Double> found) {
        if (sizes.isEmpty() && !found.isEmpty()) {
            sizes.add(found.get(found.size() / 2));
        }
        for (double size : found) {
            if (sizes.stream().noneMatch(known -> isSame(known, size))) {
                sizes.add(size);
            }
        }
    }

    /** Short lines, and those without tall or deep letters, are measured badly: they count as the body where they come near it. */
    double size(ScannedLine line, double pointsPerPixel) {
        double measured = line.size() * pointsPerPixel;
        int letters =
                line.words().stream().mapToInt(word -> word.text().length()).sum();
        double body = sizes.isEmpty() ? measured : sizes.getFirst();
        if (letters < FEWEST_OF_SIZE && measured < body * ROUGHLY) {
            return body;
        }
        return sizes.stream()
                .filter(known -> isSame(known, measured))
                .findFirst()
                .orElse(measured);
    }

    /** The style of each of the line's words; a word that is too short to tell looks like the one before it. */
    List<TextStyle> styles(ScannedLine line, double size) {
        double larger = sizes.isEmpty() ? 1 : Math.max(1, size / sizes.getFirst());
        double usual = usualStroke * larger;
        List<TextStyle> styles = new ArrayList<>();
        boolean bold = line.words().stream()
                .filter(ScannedLooks::tells)
                .limit(1)
                .anyMatch(word -> word.stroke() > BOLD * usual);
        for (ScannedWord word : line.words()) {
            bold = tells(word) ? word.stroke() > BOLD * usual : bold;
            int weight = bold ? TextStyle.BOLD_WEIGHT : TextStyle.NORMAL_WEIGHT;
            styles.add(new TextStyle(null, Math.round(size * 10) / 10.0, weight, false, null));
        }
        return styles;
    }

    private static boolean tells(ScannedWord word) {
        return word.text().length() >= FEWEST_LETTERS
                || Words.isUnspaced(word.text().codePointAt(0));
    }

    private static boolean isSame(double one, double other) {
        return one < other * SAME_SIZE && other < one * SAME_SIZE;
    }
}
