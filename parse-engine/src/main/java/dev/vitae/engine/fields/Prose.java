package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts printed lines together again: paragraphs that were broken at the margin, items that start with a bullet. */
final class Prose {

    /** In points or characters: lines whose starts are closer stand under each other. */
    private static final double SAME_INDENT = 40;

    /** By page and indent: how far lines reach. */
    private final Map<Integer, NavigableMap<Double, Double>> reaches = new HashMap<>();

    /**
     * Knows the margins of a document.
     *
     * @param all of the document's lines
     */
    Prose(List<ReadingLine> all) {
        all.forEach(line -> reaches.computeIfAbsent(line.page(), page -> new TreeMap<>())
                .merge(line.indent(), line.reach(), Math::max));
    }

    /** The items or paragraphs of these lines, each on one line. */
    List<String> paragraphs(List<ReadingLine> lines) {
        List<String> paragraphs = new ArrayList<>();
        @Nullable ReadingLine last = null;
        for (ReadingLine line : lines) {
            if (last != null && !line.bullet() && continues(last, line)) {
                paragraphs.add(join(paragraphs.removeLast(), line.plain()));
            } else {
                paragraphs.add(line.plain());
            }
            last = line;
        }
        return paragraphs;
    }

    /** A line goes on in the next where that one's first word would not have fitted, or starts with a small letter. */
    boolean continues(ReadingLine last, ReadingLine line) {
        if (line.startsBlock() && line.page() == last.page()) {
            return false;
        }
        if (Character.isLowerCase(line.text().codePointAt(0))) {
            return true;
        }
        int space = line.text().indexOf(' ');
        int word = space < 0 ? line.text().length() : space;
        double letter = last.box() == null
                ? 1
                : (last.reach() - last.indent()) / Math.max(1, last.text().length());
        return last.text().length() > 40 && last.reach() + letter * (word + 1) > margin(last);
    }

    private double margin(ReadingLine line) {
        double indent = line.indent();
        return reaches
                .getOrDefault(line.page(), Collections.emptyNavigableMap())
                .subMap(indent - SAME_INDENT, false, indent + SAME_INDENT, false)
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(line.reach());
    }

    /** A hyphen at the margin stays: most programs break a line only where the word has one of its own. */
    static String join(String first, String second) {
        boolean broken = first.length() > 2
                && first.endsWith("-")
                && Character.isLetter(first.charAt(first.length() - 2))
                && Character.isLetter(second.codePointAt(0));
        boolean unspaced =
                Words.isUnspaced(first.codePointBefore(first.length())) && Words.isUnspaced(second.codePointAt(0));
        return broken || unspaced ? first + second : first + " " + second;
    }
}
