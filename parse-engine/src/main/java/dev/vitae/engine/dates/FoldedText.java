package dev.vitae.engine.dates;

import java.text.Normalizer;

/**
 * Text made alike for comparison, letter by letter, so that an index in it is an index in the original: lower case, without
 * accents, digits of every script as ASCII.
 */
final class FoldedText {

    private FoldedText() {}

    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        return switch (c) {
            case 'ı', 'İ' -> 'i';
            case 'ł', 'Ł' -> 'l';
            case 'ø', 'Ø' -> 'o';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            case '\u00a0', '\u202f', '\u2009', '\u3000' -> ' ';
            case '／' -> '/';
            case '．' -> '.';
            default -> c >= 0x3040 && c < 0xf900 ? c : base(Character.toLowerCase(c));
        };
    }

    private static char base(char c) {
        if (!Character.isLetter(c)) {
            return c;
        }
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return apart.charAt(0);
    }
}
