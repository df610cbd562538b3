package dev.vitae.engine.fields;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Picks the skills out of sentences: what stands between commas, behind the last of the words that every sentence is made of. */
final class ItemsInProse {

    private static final Pattern SENTENCE = Pattern.compile("[.!?。]\\s*(?=\\p{Lu}|$)");
    private static final Pattern COMMA = Pattern.compile("\\s*[,;،、，]\\s*");
    private static final int FEWEST_WORDS = 8;
    private static final int MOST_WORDS = 4;
    /** The longer common words may be part of a skill. */
    private static final int LONGEST_EMPTY = 5;
    /** Of a sentence's words at least this share says nothing by itself. */
    private static final double COMMON = 0.2;

    private final Set<String> common = new HashSet<>();
    private final Conjunctions conjunctions;

    ItemsInProse(Conjunctions conjunctions) {
        this.conjunctions = conjunctions;
        Lexicon.common("common-words")
                .all()
                .values()
                .forEach(words -> words.stream()
                        .map(Words::fold)
                        .filter(word -> word.length() <= LONGEST_EMPTY)
                        .forEach(common::add));
    }

    boolean isProse(String text) {
        if (text.indexOf('\t') >= 0 || !SENTENCE.matcher(text).find()) {
            return false;
        }
        List<String> words = Words.of(text);
        long empty = words.stream().filter(common::contains).count();
        return words.size() >= FEWEST_WORDS && empty > COMMON * words.size();
    }

    List<String> items(String text, @Nullable String language) {
        List<String> items = new ArrayList<>();
        for (String sentence : SENTENCE.split(text, -1)) {
            for (String part : COMMA.split(sentence, -1)) {
                addItems(part.split("\\s+", -1), language, items);
            }
        }
        return items;
    }

    private void addItems(String[] words, @Nullable String language, List<String> items) {
        List<String> item = new ArrayList<>();
        for (String word : words) {
            String folded = Words.fold(word);
            if (conjunctions.isOne(word, language)) {
                add(item, items);
                item.clear();
            } else if (common.contains(folded)) {
                item.clear();
            } else {
                item.add(word);
            }
        }
        add(item, items);
    }

    private static void add(List<String> item, List<String> items) {
        if (!item.isEmpty() && item.size() <= MOST_WORDS) {
            items.add(String.join(" ", item));
        }
    }
}
