package dev.vitae.engine.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as the lexicons compare it: words in lower case, without the marks around them. */
public final class Words {

    private static final Pattern WORD =
            Pattern.compile("&|[\\p{L}\\p{M}\\p{N}]+(?:[.'’/\\-]+[\\p{L}\\p{M}\\p{N}]+)*\\.?[+#]*");

    private Words() {}

    /** The words of a text, in lower case; a full stop at the end of a word is left out. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(fold(matcher.group()));
        }
        return words;
    }

    /** One word as it is compared. */
    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
