package dev.vitae.engine.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as the lexicons compare it: words in lower case, without the marks around them. Every text of a document is taken apart
 * many times over, so this is a scanner of its own rather than a regular expression.
 */
public final class Words {

    private static final String JOINTS = ".'’/-";
    private static final int WORD_TYPES = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private Words() {}

    /** The words of a text, in lower case; a full stop at the end of a word is left out. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int end = text.charAt(i) == '&' ? i + 1 : endOfWord(text, i);
            if (end > i) {
                words.add(fold(text.substring(i, end)));
                i = end;
            } else {
                i++;
            }
        }
        return words;
    }

    /** Behind the letters, marks and digits from here on, those that signs join to them, and the signs of "etc." and "C++". */
    private static int endOfWord(String text, int from) {
        int end = endOfLetters(text, from);
        if (end == from) {
            return from;
        }
        int next = end;
        do {
            end = next;
            int joined = behind(JOINTS, text, end);
            next = joined == end ? end : endOfLetters(text, joined);
            next = next == joined ? end : next;
        } while (next > end);
        if (end < text.length() && text.charAt(end) == '.') {
            end++;
        }
        return behind("+#", text, end);
    }

    private static int endOfLetters(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if ((WORD_TYPES >> Character.getType(c) & 1) == 0) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static int behind(String signs, String text, int from) {
        int end = from;
        while (end < text.length() && signs.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** One word as it is compared. */
    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
