package dev.vitae.engine.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that are found in a text with their place; {@code #} in a phrase stands for a number of two digits.
 *
 * @param <K> what a phrase stands for
 */
final class PlacedPhrases<K> {

    /**
     * A phrase in a text.
     *
     * @param first number of its first word
     * @param last number of its last word
     */
    record Hit<K>(K key, int start, int end, int first, int last) {

        int words() {
            return last - first + 1;
        }
    }

    private record Phrase<K>(K key, List<String> words) {}

    private static final String NUMBER = "00";
    /** Signs and spaces between two words of a phrase at most. */
    private static final int WIDEST_GAP = 3;

    private final Map<String, List<Phrase<K>>> byFirst = new HashMap<>();

    PlacedPhrases<K> add(K key, Iterable<String> phrases) {
        for (String text : phrases) {
            List<String> words = PlacedWord.of(text.replace("*", "").replace("#", NUMBER)).stream()
                    .map(PlacedWord::folded)
                    .toList();
            if (!words.isEmpty()) {
                List<Phrase<K>> alike = byFirst.computeIfAbsent(words.getFirst(), w -> new ArrayList<>());
                alike.add(new Phrase<>(key, words));
                alike.sort(Comparator.comparingInt((Phrase<K> p) -> p.words().size())
                        .reversed());
            }
        }
        return this;
    }

    /** The longest phrases, none of which stands in another. */
    List<Hit<K>> find(String text, List<PlacedWord> words) {
        List<Hit<K>> hits = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Hit<K> hit = longest(byFirst.get(words.get(i).folded()), text, words, i);
            if (hit == null && isShortNumber(words.get(i))) {
                hit = longest(byFirst.get(NUMBER), text, words, i);
            }
            if (hit != null) {
                hits.add(hit);
                i = hit.last();
            }
        }
        return hits;
    }

    private static <K> @Nullable Hit<K> longest(
            @Nullable List<Phrase<K>> phrases, String text, List<PlacedWord> words, int from) {
        for (Phrase<K> phrase : phrases == null ? List.<Phrase<K>>of() : phrases) {
            if (stands(phrase.words(), text, words, from)) {
                int last = from + phrase.words().size() - 1;
                return new Hit<>(
                        phrase.key(), words.get(from).start(), words.get(last).end(), from, last);
            }
        }
        return null;
    }

    private static boolean isShortNumber(PlacedWord word) {
        return word.isNumber() && word.folded().length() == 2;
    }

    private static boolean stands(List<String> phrase, String text, List<PlacedWord> words, int from) {
        if (from + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 1; i < phrase.size(); i++) {
            PlacedWord word = words.get(from + i);
            int before = words.get(from + i - 1).end();
            boolean number = phrase.get(i).equals(NUMBER) && isShortNumber(word);
            if (!(number || word.folded().equals(phrase.get(i)))
                    || word.start() - before > WIDEST_GAP
                    || text.substring(before, word.start()).indexOf('\n') >= 0) {
                return false;
            }
        }
        return true;
    }
}
