package dev.vitae.engine.dates;

import dev.vitae.lexicon.Lexicon;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Month names in the languages of the lexicons, folded, from CLDR and what the lexicons add: long, short, and seasons. */
final class MonthNames {

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private static final int NO_MONTH = 0;
    private static final int LETTER_BITS = 5;

    private final Map<String, Integer> months = new HashMap<>();
    private final BitSet starts = new BitSet();

    MonthNames(Lexicon dates) {
        for (String language : Lexicon.languages()) {
            for (Month month : Month.values()) {
                STYLES.forEach(
                        style -> add(month.getDisplayName(style, Locale.forLanguageTag(language)), month.getValue()));
            }
        }
        dates.all().forEach((key, phrases) -> {
            if (key.startsWith("month.")) {
                int month = Integer.parseInt(key.substring(key.indexOf('.') + 1));
                phrases.forEach(phrase -> add(phrase, month));
            } else if (key.startsWith("season.")) {
                phrases.forEach(
                        phrase -> add(phrase, NO_MONTH)); // a season is no month: of its date only the year is known
            }
        });
    }

    private void add(String name, int month) {
        String folded = withoutStop(FoldedText.of(name.strip()));
        boolean letters = folded.codePoints().noneMatch(Character::isDigit) && folded.length() > 1;
        if (letters) {
            months.putIfAbsent(folded, month);
            starts.set(start(folded, 0));
        }
    }

    /** Whether the next two letters can be the first of a name. */
    boolean canStart(String folded, int at) {
        return at + 1 < folded.length() && starts.get(start(folded, at));
    }

    private static int start(String folded, int at) {
        return folded.charAt(at) << LETTER_BITS ^ folded.charAt(at + 1);
    }

    Iterable<String> names() {
        return months.keySet();
    }

    /** The month of a folded name, with or without its full stop; 0 for a season. */
    int monthOf(String name) {
        return months.getOrDefault(withoutStop(name), NO_MONTH);
    }

    private static String withoutStop(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
