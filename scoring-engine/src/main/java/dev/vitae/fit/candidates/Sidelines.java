package dev.vitae.fit.candidates;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells internships, study jobs, part-time and honorary posts by the words of 17 languages. */
final class Sidelines {

    private final PhraseIndex<String> words;

    Sidelines() {
        SequencedMap<String, List<String>> phrases = new LinkedHashMap<>();
        for (String language : Lexicon.languages()) {
            phrases.put(language, Lexicon.ofLanguage(language, "sidelines").of("sideline"));
        }
        words = new PhraseIndex<>(phrases);
    }

    /** Whether the title or the employer of a position says so; any may be null. */
    boolean isNamed(@Nullable String title, @Nullable String company, String language) {
        return Stream.of(title, company)
                .flatMap(Stream::ofNullable)
                .anyMatch(text ->
                        !words.in(text, of -> Lexicon.countsIn(language, of)).isEmpty());
    }
}
