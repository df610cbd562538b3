package dev.vitae.lexicon;

import java.util.ArrayList;
import java.util.List;

/** A phrase of a lexicon: its words, each of which may leave its start or its end open by a star. */
record Phrase(Part first, List<Part> rest) {

    /** One word: what it has to be, start with, end with or contain. */
    record Part(String text, boolean openStart, boolean openEnd) {

        boolean matches(String word) {
            if (openStart) {
                return openEnd ? word.contains(text) : word.endsWith(text);
            }
            return openEnd ? word.startsWith(text) : word.equals(text);
        }

        /** In a script without spaces: it is looked for inside runs of characters. */
        boolean isUnspaced() {
            return Words.isUnspaced(text.codePointAt(0));
        }
    }

    /** The words of a phrase as a lexicon writes it; none where it has no letters. */
    static List<Part> parts(String phrase) {
        List<Part> parts = new ArrayList<>(2);
        for (int from = 0; from < phrase.length(); ) {
            int space = endOfWord(phrase, from);
            boolean openStart = phrase.charAt(from) == '*';
            boolean openEnd = space - from > 1 && phrase.charAt(space - 1) == '*';
            List<String> words = Words.of(phrase.substring(from, space).replace("*", ""));
            for (int i = 0; i < words.size(); i++) {
                parts.add(new Part(words.get(i), openStart && i == 0, openEnd && i == words.size() - 1));
            }
            from = space + 1;
        }
        return parts;
    }

    private static int endOfWord(String phrase, int from) {
        int end = from;
        while (end < phrase.length() && !Character.isWhitespace(phrase.charAt(end))) {
            end++;
        }
        return end;
    }

    /** How many words a text has of this phrase from here on: all of them, or none. */
    int lengthAt(List<String> words, int from) {
        return first.matches(words.get(from)) && follow(rest, words, from) ? 1 + rest.size() : 0;
    }

    /** Whether the other words of a phrase stand behind its first one. */
    static boolean follow(List<Part> rest, List<String> words, int first) {
        if (first + rest.size() >= words.size()) {
            return false;
        }
        for (int i = 0; i < rest.size(); i++) {
            if (!rest.get(i).matches(words.get(first + 1 + i))) {
                return false;
            }
        }
        return true;
    }
}
