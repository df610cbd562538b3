package dev.vitae.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more words, to be found in text as whole words whatever their case. A star opens a word of a phrase:
 * {@code *entwickler} stands for all words that end so. In Chinese and Japanese a phrase is found inside a run of
 * characters; a star at its start ties it to the run's end, one at its end to the run's start.
 */
public final class PhraseSet {

    /** Open words are filed under this many letters of their closed end. */
    private static final int FILED = 3;

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<String, List<Phrase>> byStart = new HashMap<>();
    private final Map<String, List<Phrase>> byEnd = new HashMap<>();
    private final List<Phrase> byMiddle = new ArrayList<>();
    private final UnspacedPhrases unspaced = new UnspacedPhrases();

    public PhraseSet(Collection<String> phrases) {
        for (String text : phrases) {
            Phrase phrase = Phrase.of(text);
            if (!phrase.parts().isEmpty()) {
                file(phrase);
            }
        }
        List.of(byWord, byStart, byEnd).forEach(filed -> filed.replaceAll((key, alike) -> List.copyOf(alike)));
    }

    private void file(Phrase phrase) {
        Phrase.Part first = phrase.parts().getFirst();
        if (phrase.isUnspaced()) {
            unspaced.add(first);
        } else if (first.openStart() && first.openEnd()) {
            byMiddle.add(phrase);
        } else if (first.openStart()) {
            String word = first.text();
            under(byEnd, word.substring(Math.max(0, word.length() - FILED))).add(phrase);
        } else if (first.openEnd()) {
            under(
                            byStart,
                            first.text()
                                    .substring(0, Math.min(FILED, first.text().length())))
                    .add(phrase);
        } else {
            under(byWord, first.text()).add(phrase);
        }
    }

    private static List<Phrase> under(Map<String, List<Phrase>> filed, String key) {
        return filed.computeIfAbsent(key, k -> new ArrayList<>(2));
    }

    /** Whether the whole text is one of the phrases. */
    public boolean is(String text) {
        List<String> words = Words.of(text);
        return !words.isEmpty()
                && (phraseAt(words, 0) == words.size() || (words.size() == 1 && unspaced.is(words.getFirst())));
    }

    public boolean isIn(String text) {
        return countIn(text) > 0;
    }

    /** How many words of the text belong to a phrase; of a run of characters without spaces, how many phrases are in it. */
    public int countIn(String text) {
        return countIn(Words.of(text));
    }

    /** The same of a text that is taken apart already. */
    public int countIn(List<String> words) {
        int count = 0;
        for (int i = 0; i < words.size(); ) {
            int length = lengthAt(words, i);
            if (length == 0) {
                count += unspaced.countIn(words.get(i));
            }
            count += length;
            i += Math.max(1, length);
        }
        return count;
    }

    /** How many words the longest phrase in the text has; without spaces, how many characters. */
    public int longestIn(String text) {
        List<String> words = Words.of(text);
        int most = 0;
        for (int i = 0; i < words.size(); i++) {
            most = Math.max(most, Math.max(lengthAt(words, i), unspaced.longestIn(words.get(i))));
        }
        return most;
    }

    /** Whether the text starts with a phrase. */
    public boolean startsText(String text) {
        List<String> words = Words.of(text);
        return !words.isEmpty() && (phraseAt(words, 0) > 0 || unspaced.starts(words.getFirst()));
    }

    /** Of words with hyphens the last part says what it is: "Account-Manager". */
    private int lengthAt(List<String> words, int from) {
        int length = phraseAt(words, from);
        if (length == 0 && words.get(from).indexOf('-') > 0) {
            String word = words.get(from);
            length = phraseAt(List.of(word.substring(word.lastIndexOf('-') + 1)), 0);
        }
        return length;
    }

    private int phraseAt(List<String> words, int from) {
        String word = words.get(from);
        int most = longest(byWord.get(word), words, from, 0);
        for (int letters = 1; letters <= Math.min(FILED, word.length()); letters++) {
            most = longest(byStart.get(word.substring(0, letters)), words, from, most);
            most = longest(byEnd.get(word.substring(word.length() - letters)), words, from, most);
        }
        return longest(byMiddle, words, from, most);
    }

    private static int longest(@Nullable List<Phrase> phrases, List<String> words, int from, int least) {
        int most = least;
        if (phrases != null) {
            for (Phrase phrase : phrases) {
                if (phrase.parts().size() > most && phrase.startsAt(words, from)) {
                    most = phrase.parts().size();
                }
            }
        }
        return most;
    }
}
