package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads sections that are kept as lists of plain texts: an item a bullet or paragraph. */
final class PlainItems {

    private static final double CONFIDENCE = 0.85;
    private static final int LONGEST_SHORT = 100;
    private static final Pattern COMMA = Pattern.compile("\\s*[,;、，،|•·\\t]\\s*|\\s{3,}");

    private final Prose prose;

    PlainItems(Prose prose) {
        this.prose = prose;
    }

    List<Found<String>> read(List<ReadingLine> lines) {
        List<Found<String>> items = new ArrayList<>();
        ReadingLine last = null;
        for (ReadingLine line : lines) {
            if (last != null && !line.bullet() && prose.continues(last, line)) {
                Found<String> first = items.removeLast();
                items.add(new Found<>(Prose.join(first.value(), line.plain()), first.line(), CONFIDENCE));
            } else {
                items.add(new Found<>(line.plain(), line, CONFIDENCE));
            }
            last = line;
        }
        return items.stream().filter(item -> hasLetter(item.value())).toList();
    }

    /** Each word or phrase on its own where they stand in rows, as interests do. */
    List<Found<String>> readShort(List<ReadingLine> lines) {
        List<Found<String>> items = new ArrayList<>();
        for (Found<String> item : read(lines)) {
            boolean sentences =
                    item.value().length() > LONGEST_SHORT && item.value().contains(". ");
            for (String part : sentences ? new String[] {item.value()} : COMMA.split(item.value(), -1)) {
                String text = PieceSplitter.trim(part);
                if (hasLetter(text)) {
                    items.add(new Found<>(text, item.line(), item.confidence()));
                }
            }
        }
        return items;
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
