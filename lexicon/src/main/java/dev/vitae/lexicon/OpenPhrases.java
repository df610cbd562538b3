package dev.vitae.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases whose first word is open at one side, filed under the first letters of its closed one. */
final class OpenPhrases {

    private static final int MOST_LETTERS = 3;

    private final boolean openStart;
    private final Map<String, List<Phrase>> byLetters = new HashMap<>();
    private final WordFilter filter;
    private int fewestLetters = MOST_LETTERS;

    /** @param openStart whether words are open at their start, and closed at their end */
    OpenPhrases(List<Phrase> phrases, boolean openStart) {
        this.openStart = openStart;
        for (Phrase phrase : phrases) {
            String word = phrase.first().text();
            int letters = Math.min(MOST_LETTERS, word.length());
            fewestLetters = Math.min(fewestLetters, letters);
            byLetters
                    .computeIfAbsent(word.substring(start(word, letters), end(word, letters)), k -> new ArrayList<>(1))
                    .add(phrase);
        }
        filter = new WordFilter(byLetters.keySet());
    }

    /** How many words the longest phrase has that starts here; at least the given number. */
    int longestAt(List<String> words, int from, int least) {
        if (byLetters.isEmpty()) {
            return least;
        }
        int most = least;
        String word = words.get(from);
        for (int letters = fewestLetters; letters <= Math.min(MOST_LETTERS, word.length()); letters++) {
            int start = start(word, letters);
            int end = end(word, letters);
            if (filter.mayHave(word, start, end)) {
                for (Phrase phrase : byLetters.getOrDefault(word.substring(start, end), List.of())) {
                    most = Math.max(most, phrase.lengthAt(words, from));
                }
            }
        }
        return most;
    }

    private int start(String word, int letters) {
        return openStart ? word.length() - letters : 0;
    }

    private int end(String word, int letters) {
        return openStart ? word.length() : letters;
    }
}
