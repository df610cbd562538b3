package dev.vitae.engine.redaction;

import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of letters or digits and where it stands; in scripts without spaces each character is one.
 *
 * @param start index of its first character
 * @param end index behind its last
 * @param folded as the lexicons compare it
 */
record PlacedWord(int start, int end, String folded) {

    static List<PlacedWord> of(String text) {
        List<PlacedWord> words = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int end = i + Character.charCount(c);
            if (isPart(c)) {
                boolean digit = Character.isDigit(c);
                while (!Words.isUnspaced(c) && end < text.length()) {
                    int next = text.codePointAt(end);
                    if (!isPart(next) || Words.isUnspaced(next) || (digit && !Character.isDigit(next))) {
                        break;
                    }
                    end += Character.charCount(next);
                }
                words.add(new PlacedWord(i, end, Words.fold(text.substring(i, end))));
            }
            i = end;
        }
        return words;
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    static boolean isUnspaced(String text, int at) {
        return Words.isUnspaced(text.codePointAt(at));
    }

    boolean isNumber() {
        return !folded.isEmpty() && Character.isDigit(folded.charAt(0));
    }

    boolean startsUpperIn(String text) {
        int c = text.codePointAt(start);
        return Character.isUpperCase(c) || Character.isTitleCase(c);
    }
}
