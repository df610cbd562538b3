package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.reading.SignPattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads lists of short items, such as skills: parted by signs, gaps or lines, in groups with a name or without. */
final class ItemReader {

    private static final int LONGEST = 70;
    private static final int MOST_SPACES = 8;

    private final ItemSplitter splitter;
    private final ItemsInProse prose;

    ItemReader(LanguageLevels levels) {
        Conjunctions conjunctions = new Conjunctions();
        splitter = new ItemSplitter(levels, conjunctions);
        prose = new ItemsInProse(conjunctions);
    }

    /**
     * The items, each once.
     *
     * @param language of the document, null where it is unknown
     */
    List<Found<String>> read(List<ReadingLine> lines, @Nullable String language) {
        List<ReadingLine> lists = new ItemLines(lines, splitter).lists();
        Optional<SignPattern> weak =
                ItemSplitter.weakSign(lists.stream().map(ReadingLine::text).toList());
        Map<String, Found<String>> items = new LinkedHashMap<>();
        for (ReadingLine line : lists) {
            boolean sentences = prose.isProse(line.text());
            List<String> parts =
                    sentences ? prose.items(line.text(), language) : splitter.split(line.text(), weak, language);
            for (String item : parts) {
                if (isItem(item)) {
                    items.putIfAbsent(item.toLowerCase(Locale.ROOT), new Found<>(item, line, sentences ? 0.7 : 0.94));
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
