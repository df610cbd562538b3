package dev.vitae.scoring.extractions;

import dev.vitae.common.extraction.VisibleLine;
import dev.vitae.scoring.claims.Passages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a CV with their numbers, as a model sees them. A CV that is too long loses its end. */
final class NumberedLines {

    private static final int LONGEST = 24_000;

    private final StringBuilder printed = new StringBuilder();
    /** Each line with the next: a value may be broken by the margin. */
    private final Map<Integer, Passages> passages = new HashMap<>();

    NumberedLines(List<VisibleLine> lines) {
        List<VisibleLine> shown = new ArrayList<>();
        for (VisibleLine line : lines) {
            String text = line.number() + ": " + line.text() + "\n";
            if (printed.length() + text.length() > LONGEST) {
                break;
            }
            printed.append(text);
            shown.add(line);
        }
        for (int i = 0; i < shown.size(); i++) {
            String next = i + 1 < shown.size() ? shown.get(i + 1).text() : "";
            String text = shown.get(i).text();
            passages.put(shown.get(i).number(), new Passages(List.of(text, text + " " + next)));
        }
    }

    String printed() {
        return printed.toString();
    }

    /** Whether these words begin in that line or stand in the next, not inside longer ones. */
    boolean hold(String words, int line) {
        Passages there = passages.get(line);
        return there != null && there.hold(words);
    }
}
