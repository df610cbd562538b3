package dev.vitae.scoring.claims;

import java.lang.Character.UnicodeScript;

/** How much a text says, in letters; a character of Chinese or Japanese says as much as some three of an alphabet. */
final class Letters {

    private static final int PER_IDEOGRAPH = 3;

    private Letters() {}

    static int in(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(letter -> Character.isIdeographic(letter) || isKana(letter) ? PER_IDEOGRAPH : 1)
                .sum();
    }

    static boolean isKana(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }
}
