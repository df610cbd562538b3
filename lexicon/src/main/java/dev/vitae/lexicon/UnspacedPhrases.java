package dev.vitae.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases in scripts without spaces, looked for inside runs of characters. */
final class UnspacedPhrases {

    /** Before it are the characters of scripts with spaces. */
    private static final char FIRST = '\u3005';

    private final Map<Character, List<Phrase.Part>> byFirst = new HashMap<>();

    void add(Phrase.Part phrase) {
        List<Phrase.Part> alike = byFirst.computeIfAbsent(phrase.text().charAt(0), c -> new ArrayList<>());
        alike.add(phrase);
        alike.sort(Comparator.comparingInt((Phrase.Part p) -> p.text().length()).reversed());
    }

    boolean is(String run) {
        return lengthAt(run, 0) == run.length();
    }

    boolean starts(String run) {
        return lengthAt(run, 0) > 0;
    }

    int countIn(String run) {
        int count = 0;
        for (int i = 0; i < run.length() && !byFirst.isEmpty(); ) {
            int length = lengthAt(run, i);
            count += length > 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return count;
    }

    int longestIn(String run) {
        int most = 0;
        for (int i = 0; i < run.length() && !byFirst.isEmpty(); i++) {
            most = Math.max(most, lengthAt(run, i));
        }
        return most;
    }

    private int lengthAt(String run, int at) {
        if (run.charAt(at) < FIRST) {
            return 0;
        }
        for (Phrase.Part phrase : byFirst.getOrDefault(run.charAt(at), List.of())) {
            boolean bound = (phrase.openStart()
                            && !phrase.openEnd()
                            && at + phrase.text().length() < run.length())
                    || (phrase.openEnd() && !phrase.openStart() && at > 0);
            if (!bound && run.startsWith(phrase.text(), at)) {
                return phrase.text().length();
            }
        }
        return 0;
    }
}
