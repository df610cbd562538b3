package dev.vitae.bench.scoring;

import java.util.ArrayList;
import java.util.List;

/** Cuts normalized text into words of letters, marks and digits. A character of Chinese or Japanese is a word of its own. */
final class Tokens {

    private final List<String> found = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private Tokens() {}

    static List<String> of(String normalized) {
        Tokens tokens = new Tokens();
        normalized.codePoints().forEach(tokens::take);
        tokens.endWord();
        return List.copyOf(tokens.found);
    }

    private void take(int point) {
        if (isChineseOrJapanese(point)) {
            endWord();
            found.add(Character.toString(point));
        } else if (isLetterOrNumber(point) || (!word.isEmpty() && goesOn(point))) {
            word.appendCodePoint(point);
        } else {
            endWord();
        }
    }

    private void endWord() {
        if (!word.isEmpty()) {
            found.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isLetterOrNumber(int point) {
        return Character.isLetter(point)
                || switch (Character.getType(point)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /** Marks, and what C++ and C# end in. */
    private static boolean goesOn(int point) {
        return point == '+'
                || point == '#'
                || switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static boolean isChineseOrJapanese(int point) {
        return (point >= 0x3040 && point <= 0x30FF)
                || (point >= 0x3400 && point <= 0x4DBF)
                || (point >= 0x4E00 && point <= 0x9FFF)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0x20000 && point <= 0x3FFFF)
                || point == 0x3005;
    }
}
