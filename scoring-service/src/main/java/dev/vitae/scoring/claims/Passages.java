package dev.vitae.scoring.claims;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts that may be quoted. Whitespace, case and the shapes of quotation marks and dashes don't count. */
public final class Passages {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018\u2019\u201a\u201b\u2032]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private final List<String> normalized = new ArrayList<>();

    public Passages(List<String> texts) {
        texts.forEach(text -> normalized.add(normalized(text)));
    }

    /** Whether one of the texts holds these words, not inside longer ones. */
    public boolean hold(String quote) {
        String wanted = normalized(quote);
        return !wanted.isEmpty() && normalized.stream().anyMatch(text -> holds(text, wanted));
    }

    static String normalized(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
        plain = UNSEEN.matcher(plain).replaceAll("");
        plain = SINGLE_QUOTES.matcher(plain).replaceAll("'");
        plain = DOUBLE_QUOTES.matcher(plain).replaceAll("\"");
        plain = DASHES.matcher(plain).replaceAll("-");
        return SPACE.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean holds(String text, String wanted) {
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            if (isBetweenWords(text, at) && isBetweenWords(text, at + wanted.length())) {
                return true;
            }
        }
        return false;
    }

    /** Scripts without spaces have no seen ends of words. */
    private static boolean isBetweenWords(String text, int at) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        return !Character.isLetterOrDigit(before)
                || !Character.isLetterOrDigit(after)
                || Character.isIdeographic(before)
                || Character.isIdeographic(after)
                || Letters.isKana(before)
                || Letters.isKana(after);
    }
}
