package dev.vitae.engine.lexicon;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Phrases of one or more words, to be found in text as whole words whatever their case. */
public final class PhraseSet {

    private final Set<String> phrases = new HashSet<>();

    /** How many words the longest phrase has that starts with this one. */
    private final Map<String, Integer> longest = new HashMap<>();

    public PhraseSet(Collection<String> phrases) {
        for (String phrase : phrases) {
            List<String> words = Words.of(phrase);
            this.phrases.add(String.join(" ", words));
            if (!words.isEmpty()) {
                longest.merge(words.getFirst(), words.size(), Math::max);
            }
        }
    }

    /** Whether the whole text is one of the phrases. */
    public boolean is(String text) {
        return phrases.contains(String.join(" ", Words.of(text)));
    }

    public boolean isIn(String text) {
        return countIn(text) > 0;
    }

    /** How many words of the text belong to a phrase. */
    public int countIn(String text) {
        List<String> words = Words.of(text);
        int count = 0;
        for (int i = 0; i < words.size(); ) {
            int length = phraseAt(words, i);
            count += length;
            i += Math.max(1, length);
        }
        return count;
    }

    /** How many words the longest phrase in the text has. */
    public int longestIn(String text) {
        List<String> words = Words.of(text);
        int most = 0;
        for (int i = 0; i < words.size(); i++) {
            most = Math.max(most, phraseAt(words, i));
        }
        return most;
    }

    /** Whether the text starts with a phrase. */
    public boolean startsText(String text) {
        return phraseAt(Words.of(text), 0) > 0;
    }

    private int phraseAt(List<String> words, int from) {
        int most = from < words.size() ? longest.getOrDefault(words.get(from), 0) : 0;
        for (int length = Math.min(most, words.size() - from); length > 0; length--) {
            if (phrases.contains(String.join(" ", words.subList(from, from + length)))) {
                return length;
            }
        }
        return 0;
    }
}
