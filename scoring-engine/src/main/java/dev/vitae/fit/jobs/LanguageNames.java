package dev.vitae.fit.jobs;

import dev.vitae.fit.candidates.Proficiency;
import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/** Names of spoken languages, and words for how well they are spoken, in 17 languages. */
final class LanguageNames {

    private static final int FEWEST_LETTERS = 3;

    private final PhraseIndex<Name> names;
    private final PhraseIndex<Level> levels;

    private record Name(String code, String language) {}

    private record Level(Proficiency level, String language) {}

    LanguageNames() {
        SequencedMap<Name, List<String>> spoken = new LinkedHashMap<>();
        for (String language : Lexicon.languages()) {
            Lexicon.ofLanguage(language, "spoken")
                    .all()
                    .forEach((code, all) -> spoken.put(new Name(code, language), new ArrayList<>(all)));
        }
        for (String code : Locale.getISOLanguages()) {
            for (String language : Lexicon.languages()) {
                String name = Locale.of(code).getDisplayLanguage(Locale.of(language));
                if (name.length() >= FEWEST_LETTERS || !isLatin(name)) {
                    spoken.computeIfAbsent(new Name(code, language), c -> new ArrayList<>())
                            .add(name);
                }
            }
        }
        names = new PhraseIndex<>(spoken);
        SequencedMap<Level, List<String>> byLevel = new LinkedHashMap<>();
        for (String language : Lexicon.languages()) {
            Lexicon words = Lexicon.ofLanguage(language, "proficiency");
            for (Proficiency level : Proficiency.values()) {
                byLevel.put(new Level(level, language), words.of(level.name().toLowerCase(Locale.ROOT)));
            }
        }
        levels = new PhraseIndex<>(byLevel);
    }

    /**
     * The languages that a text in this language names, also by their own names ("Deutsch" in an English text). Abbreviations count with
     * their full stop only: "all." is German in French, "all" is not.
     */
    List<PhraseIndex.Match<String>> in(String text, String language) {
        return names
                .in(text, name -> Lexicon.countsIn(language, name.language) || name.language.equals(name.code))
                .stream()
                .filter(match -> !match.phrase().endsWith(".") || text.startsWith(".", match.to() - 1))
                .map(match -> new PhraseIndex.Match<>(match.value().code, match.phrase(), match.from(), match.to()))
                .toList();
    }

    List<PhraseIndex.Match<Proficiency>> levels(String text, String language) {
        return levels.in(text, level -> Lexicon.countsIn(language, level.language)).stream()
                .map(match -> new PhraseIndex.Match<>(match.value().level, match.phrase(), match.from(), match.to()))
                .toList();
    }

    private static boolean isLatin(String name) {
        return name.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }
}
