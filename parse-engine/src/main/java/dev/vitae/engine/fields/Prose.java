package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;

/** Puts printed lines together again: items that start with a bullet, paragraphs that were broken at the margin. */
final class Prose {

    private Prose() {}

    /** The items or paragraphs of these lines, each on one line. */
    static List<String> paragraphs(List<ReadingLine> lines) {
        double margin = lines.stream().mapToDouble(ReadingLine::reach).max().orElse(0);
        List<String> paragraphs = new ArrayList<>();
        ReadingLine last = null;
        for (ReadingLine line : lines) {
            if (last != null && !line.bullet() && continues(last, line, margin)) {
                paragraphs.add(join(paragraphs.removeLast(), line.plain()));
            } else {
                paragraphs.add(line.plain());
            }
            last = line;
        }
        return paragraphs;
    }

    private static boolean continues(ReadingLine last, ReadingLine line, double margin) {
        if (line.startsBlock() && line.page() == last.page()) {
            return false;
        }
        boolean full = last.reach() > 0.8 * margin && last.text().length() > 30;
        boolean goesOn = Character.isLowerCase(line.text().codePointAt(0));
        return full || goesOn;
    }

    /** A hyphen at the margin stays: most programs break a line only where the word has one of its own. */
    static String join(String first, String second) {
        boolean broken = first.length() > 2
                && first.endsWith("-")
                && Character.isLetter(first.charAt(first.length() - 2))
                && Character.isLetter(second.codePointAt(0));
        return broken ? first + second : first + " " + second;
    }
}
