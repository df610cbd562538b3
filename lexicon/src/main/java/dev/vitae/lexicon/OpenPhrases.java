package dev.vitae.lexicon;

import dev.vitae.lexicon.Phrase.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases whose first word is open at one side, filed under the first letters of its closed one. */
final class OpenPhrases {

    private static final int MOST_LETTERS = 3;

    private final boolean openStart;
    private final Map<String, List<Phrase>> byLetters = new HashMap<>();
    private int fewestLetters = MOST_LETTERS;

    /** @param openStart whether words are open at their start, and closed at their end */
    OpenPhrases(boolean openStart) {
        this.openStart = openStart;
    }

    void add(Phrase phrase) {
        Part first = phrase.first();
        int letters = Math.min(MOST_LETTERS, first.text().length());
        fewestLetters = Math.min(fewestLetters, letters);
        byLetters
                .computeIfAbsent(filed(first.text(), letters), key -> new ArrayList<>(1))
                .add(phrase);
    }

    /** How many words the longest phrase has that starts here; at least the given number. */
    int longestAt(List<String> words, int from, int least) {
        if (byLetters.isEmpty()) {
            return least;
        }
        int most = least;
        String word = words.get(from);
        for (int letters = fewestLetters; letters <= Math.min(MOST_LETTERS, word.length()); letters++) {
            @Nullable List<Phrase> alike = byLetters.get(filed(word, letters));
            for (Phrase phrase : alike == null ? List.<Phrase>of() : alike) {
                most = Math.max(most, phrase.lengthAt(words, from));
            }
        }
        return most;
    }

    private String filed(String word, int letters) {
        return openStart ? word.substring(word.length() - letters) : word.substring(0, letters);
    }
}
