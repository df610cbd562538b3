package dev.vitae.lexicon;

import dev.vitae.lexicon.Phrase.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more words, to be found in text as whole words whatever their case. A star opens a word of a phrase:
 * {@code *entwickler} stands for all words that end so. In Chinese and Japanese a phrase is found inside a run of
 * characters; a star at its start ties it to the run's end, one at its end to the run's start.
 */
public final class PhraseSet {

    /** Of a word that is a phrase by itself and starts no other one, as most are. */
    private static final List<List<Part>> ALONE = List.of(List.of());

    private final boolean empty;
    /** What follows a phrase's first word. */
    private final Map<String, List<List<Part>>> byWord = new HashMap<>();

    private final WordFilter words;
    private final OpenPhrases byStart;
    private final OpenPhrases byEnd;
    private final List<Phrase> byMiddle = new ArrayList<>();
    private final UnspacedPhrases unspaced = new UnspacedPhrases();

    public PhraseSet(Collection<String> phrases) {
        empty = phrases.isEmpty();
        Map<Part, Part> known = new HashMap<>(); // the same words stand in many phrases
        Map<String, Set<List<Part>>> closed = new HashMap<>();
        List<Phrase> openEnd = new ArrayList<>();
        List<Phrase> openStart = new ArrayList<>();
        for (String text : phrases) {
            List<Part> parts = Phrase.parts(text);
            if (!parts.isEmpty()) {
                parts.replaceAll(part -> known.computeIfAbsent(part, p -> p));
                Phrase phrase = new Phrase(parts.getFirst(), List.copyOf(parts.subList(1, parts.size())));
                Part first = phrase.first();
                if (phrase.rest().isEmpty() && first.isUnspaced()) {
                    unspaced.add(first);
                } else if (first.openStart()) {
                    (first.openEnd() ? byMiddle : openStart).add(phrase);
                } else if (first.openEnd()) {
                    openEnd.add(phrase);
                } else {
                    closed.computeIfAbsent(first.text(), word -> new LinkedHashSet<>(2))
                            .add(phrase.rest());
                }
            }
        }
        closed.forEach((word, rests) ->
                byWord.put(word, rests.size() == 1 && rests.contains(List.<Part>of()) ? ALONE : List.copyOf(rests)));
        words = new WordFilter(byWord.keySet());
        byStart = new OpenPhrases(openEnd, false);
        byEnd = new OpenPhrases(openStart, true);
    }

    /** Whether the whole text is one of the phrases. */
    public boolean is(String text) {
        return !empty && is(Words.of(text));
    }

    /** The same of a text that is taken apart already. */
    public boolean is(List<String> words) {
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
        return longestIn(Words.of(text));
    }

    /** The same of a text that is taken apart already. */
    public int longestIn(List<String> words) {
        int most = 0;
        for (int i = 0; i < words.size(); i++) {
            most = Math.max(most, Math.max(lengthAt(words, i), unspaced.longestIn(words.get(i))));
        }
        return most;
    }

    /** Whether the text starts with a phrase. */
    public boolean startsText(String text) {
        return !empty && startsText(Words.of(text));
    }

    /** The same of a text that is taken apart already. */
    public boolean startsText(List<String> words) {
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

    private int phraseAt(List<String> text, int from) {
        int most = 0;
        String word = text.get(from);
        @Nullable List<List<Part>> rests = words.mayHave(word) ? byWord.get(word) : null;
        for (List<Part> rest : rests == null ? List.<List<Part>>of() : rests) {
            if (rest.size() >= most && Phrase.follow(rest, text, from)) {
                most = 1 + rest.size();
            }
        }
        most = byStart.longestAt(text, from, most);
        most = byEnd.longestAt(text, from, most);
        for (Phrase phrase : byMiddle) {
            most = Math.max(most, phrase.lengthAt(text, from));
        }
        return most;
    }
}
