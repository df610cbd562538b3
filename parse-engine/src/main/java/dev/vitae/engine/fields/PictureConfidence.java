package dev.vitae.engine.fields;

import dev.vitae.engine.layout.Box;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.Pictures;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How sure the words were read that a value stands in: 1 for text that had not to be read off a picture. */
final class PictureConfidence {

    /** Of what is not even found again among the words. */
    private static final double UNKNOWN = 0.5;

    private final Map<Integer, List<Pictures.Word>> words = new HashMap<>();

    PictureConfidence(LayoutDocument document) {
        for (Pictures.Word word : document.pictures().words()) {
            words.computeIfAbsent(word.page(), page -> new ArrayList<>()).add(word);
        }
    }

    /** The least sure of the words of the value, or of its line where the value is not made of words of the line. */
    double of(ReadingLine line, String value) {
        List<Pictures.Word> onPage = words.get(line.page());
        if (onPage == null) {
            return 1;
        }
        String wanted = Words.fold(value);
        List<Pictures.Word> inLine =
                onPage.stream().filter(word -> isIn(word.box(), line.box())).toList();
        OptionalDouble ofValue = inLine.stream()
                .filter(word -> wanted.contains(Words.fold(word.text())))
                .mapToDouble(Pictures.Word::confidence)
                .min();
        return ofValue.isPresent()
                ? ofValue.getAsDouble()
                : inLine.stream()
                        .mapToDouble(Pictures.Word::confidence)
                        .average()
                        .orElse(UNKNOWN);
    }

    private static boolean isIn(Box word, @Nullable Box line) {
        double x = word.left() + word.width() / 2;
        double y = word.top() + word.height() / 2;
        double around = word.height() / 2; // pages lie askew
        return line != null
                && x > line.left() - around
                && x < line.right() + around
                && y > line.top() - around
                && y < line.bottom() + around;
    }
}
