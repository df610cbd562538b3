package dev.vitae.engine.dates;

import dev.vitae.engine.lexicon.Lexicon;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Month names in the languages of the lexicons, from CLDR and what the lexicons add: long, short, and seasons. */
final class MonthNames {

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private final Map<String, Integer> months = new HashMap<>();

    MonthNames(Lexicon dates) {
        for (String language : Lexicon.languages()) {
            for (Month month : Month.values()) {
                STYLES.forEach(
                        style -> add(month.getDisplayName(style, Locale.forLanguageTag(language)), month.getValue()));
            }
        }
        dates.all().forEach((key, phrases) -> {
            if (key.startsWith("month.") || key.startsWith("season.")) {
                int month = Integer.parseInt(key.substring(key.indexOf('.') + 1));
                phrases.forEach(phrase -> add(phrase, month));
            }
        });
    }

    private void add(String name, int month) {
        String folded = fold(name);
        if (folded.codePoints().anyMatch(Character::isLetter)) {
            months.putIfAbsent(folded, month);
        }
    }

    Iterable<String> names() {
        return months.keySet();
    }

    int monthOf(String name) {
        return months.getOrDefault(fold(name), 0);
    }

    private static String fold(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
