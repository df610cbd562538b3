package dev.vitae.engine.fields;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells how well a language is spoken by what is printed about it. */
final class LanguageLevels {

    private static final String NATIVE = "native";
    private static final List<String> IN_ORDER = List.of(NATIVE, "fluent", "professional", "intermediate", "basic");
    /** Levels of the Common European Framework, also with the Cyrillic letters that look like them. */
    private static final Pattern CEFR =
            Pattern.compile("(?<![\\p{L}\\p{N}])([ABCabcАВС])\\s?([12])(?![\\p{L}\\p{N}]|[.,/]\\d)");

    private final Map<String, PhraseSet> phrases = new LinkedHashMap<>();

    LanguageLevels() {
        Lexicon words = Lexicon.ofAllLanguages("proficiency");
        IN_ORDER.forEach(level -> phrases.put(level, new PhraseSet(words.of(level))));
    }

    /** A mother tongue is one; else the framework's level counts, and where none is printed the longest phrase. */
    @Nullable
    String of(String text) {
        if (text.isBlank()) {
            return null;
        }
        @Nullable String best = null;
        int most = 0;
        for (Map.Entry<String, PhraseSet> level : phrases.entrySet()) {
            int length = level.getValue().longestIn(text);
            if (length > most) {
                most = length;
                best = level.getKey();
            }
        }
        @Nullable String cefr = NATIVE.equals(best) ? null : cefr(text);
        return cefr == null ? best : cefr;
    }

    /** Whether the whole text says how well, and nothing else. */
    boolean isLevel(String text) {
        return CEFR.matcher(text.strip()).matches() || phrases.values().stream().anyMatch(level -> level.is(text));
    }

    /** What most of the printed levels say; the better one where two are as common. */
    private static @Nullable String cefr(String text) {
        Matcher matcher = CEFR.matcher(text);
        int[] counts = new int[IN_ORDER.size()];
        while (matcher.find()) {
            counts[rank(matcher.group(1).charAt(0), matcher.group(2).charAt(0))]++;
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return counts[best] == 0 ? null : IN_ORDER.get(best);
    }

    private static int rank(char letter, char digit) {
        return switch (letter) {
            case 'C', 'c', 'С' -> digit == '2' ? 1 : 2;
            case 'B', 'b', 'В' -> 3;
            default -> 4;
        };
    }
}
