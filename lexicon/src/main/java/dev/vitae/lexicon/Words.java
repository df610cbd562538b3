package dev.vitae.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as the lexicons compare it: words in lower case and without accents or the marks around them. Chinese and Japanese, which
 * write no spaces, make one word of each run of their characters. Every text of a document is taken apart many times over, so
 * this is a scanner of its own rather than a regular expression.
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
    /** "a/s" and "m/w" are one word, "Developer/Designer" are two. */
    private static final int LONGEST_BEFORE_SLASH = 2;

    private static final char TATWEEL = '\u0640';
    private static final char VOICED = '\u3099';
    private static final char HALF_VOICED = '\u309a';

    /** A word and where it stands in its text. */
    public record Word(String folded, int from, int to) {}

    private Words() {}

    /** The words of a text, folded; a full stop at the end of a word is left out. */
    public static List<String> of(String text) {
        List<Word> words = in(text);
        List<String> folded = new ArrayList<>(words.size());
        for (Word word : words) {
            folded.add(word.folded());
        }
        return folded;
    }

    /** The words of a text with their places. */
    public static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int end = text.charAt(i) == '&' ? i + 1 : endOfWord(text, i);
            String word = end > i ? fold(text.substring(i, end)) : "";
            if (!word.isEmpty()) { // marks without a letter fold to nothing
                words.add(new Word(word, i, end));
            }
            i = Math.max(i + 1, end);
        }
        return words;
    }

    /** Whether a character belongs to a script that is written without spaces between words. */
    public static boolean isUnspaced(int c) {
        return (c >= 0x3040 && c <= 0x30ff)
                || (c >= 0x3400 && c <= 0x9fff)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0x20000 && c <= 0x3ffff)
                || c == 0x3005;
    }

    /** One text as it is compared: lower case, no accents, no marks that only help reading. */
    public static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (!isAscii(lower)) {
            lower = withoutAccents(lower);
        }
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String withoutAccents(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK && c != VOICED && c != HALF_VOICED;
            if (mark || c == TATWEEL) {
                continue;
            }
            switch (c) {
                case 'ß' -> plain.append("ss");
                case 'ı' -> plain.append('i');
                case 'ø' -> plain.append('o');
                case 'ł' -> plain.append('l');
                case 'đ' -> plain.append('d');
                case 'æ' -> plain.append("ae");
                case 'œ' -> plain.append("oe");
                case '’', 'ʼ' -> plain.append('\'');
                case 'ى' -> plain.append('ي'); // often typed for each other, as are the next two
                case 'ة' -> plain.append('ه');
                case '‐', '‑' -> plain.append('-');
                default -> plain.append(c);
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
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
            boolean slash = joined > end && text.charAt(end) == '/' && end - from > LONGEST_BEFORE_SLASH;
            next = joined == end || slash ? end : endOfLetters(text, joined);
            next = next == joined ? end : next;
        } while (next > end);
        if (end < text.length() && text.charAt(end) == '.') {
            end++;
        }
        return behind("+#", text, end);
    }

    private static int endOfLetters(String text, int from) {
        int end = from;
        boolean unspaced = from < text.length() && isUnspaced(text.codePointAt(from));
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if ((WORD_TYPES >> Character.getType(c) & 1) == 0 || isUnspaced(c) != unspaced) {
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
}
