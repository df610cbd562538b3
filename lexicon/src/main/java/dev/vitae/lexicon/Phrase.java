package dev.vitae.lexicon;

import java.util.ArrayList;
import java.util.List;

/** A phrase of a lexicon: its words, each of which may leave its start or its end open by a star. */
record Phrase(List<Part> parts) {

    Phrase {
        parts = List.copyOf(parts);
    }

    /** One word: what it has to be, start with, end with or contain. */
    record Part(String text, boolean openStart, boolean openEnd) {

        boolean matches(String word) {
            if (openStart) {
                return openEnd ? word.contains(text) : word.endsWith(text);
            }
            return openEnd ? word.startsWith(text) : word.equals(text);
        }
    }

    static Phrase of(String phrase) {
        List<Part> parts = new ArrayList<>();
        for (String word : phrase.strip().split("\\s+", -1)) {
            boolean openStart = word.startsWith("*");
            boolean openEnd = word.length() > 1 && word.endsWith("*");
            List<String> words = Words.of(word.replace("*", ""));
            for (int i = 0; i < words.size(); i++) {
                // the same words stand in many lexicons
                parts.add(new Part(words.get(i).intern(), openStart && i == 0, openEnd && i == words.size() - 1));
            }
        }
        return new Phrase(parts);
    }

    boolean startsAt(List<String> words, int from) {
        if (from + parts.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).matches(words.get(from + i))) {
                return false;
            }
        }
        return true;
    }

    /** Of one word in a script without spaces: it is looked for inside runs of characters. */
    boolean isUnspaced() {
        return parts.size() == 1 && Words.isUnspaced(parts.getFirst().text().codePointAt(0));
    }
}
