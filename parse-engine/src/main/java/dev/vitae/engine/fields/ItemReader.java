package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads lists of short items, such as skills: parted by signs, gaps or lines, in groups with a name or without. */
final class ItemReader {

    private static final int LONGEST = 70;
    private static final int MOST_SPACES = 8;

    private final ItemSplitter splitter;
    private final ItemsInProse prose = new ItemsInProse();

    ItemReader(LanguageLevels levels) {
        splitter = new ItemSplitter(levels);
    }

    List<Found<String>> read(List<ReadingLine> lines) {
        Map<String, Found<String>> items = new LinkedHashMap<>();
        for (ReadingLine line : new ItemLines(lines).lists()) {
            boolean sentences = prose.isProse(line.text());
            for (String item : sentences ? prose.items(line.text()) : splitter.split(line.text())) {
                if (isItem(item)) {
                    items.putIfAbsent(item.toLowerCase(Locale.ROOT), new Found<>(item, line, sentences ? 0.6 : 0.85));
                }
            }
        }
        return List.copyOf(items.values());
    }

    private static boolean isItem(String item) {
        return !item.isEmpty()
                && item.length() <= LONGEST
                && item.chars().filter(c -> c == ' ').count() <= MOST_SPACES
                && item.codePoints().anyMatch(Character::isLetterOrDigit)
                && item.indexOf('©') < 0
                && item.indexOf('@') < 0
                && !item.contains("://");
    }
}
