package dev.vitae.engine.fields;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import java.util.List;
import java.util.Optional;

/** Tells the level by the words of a job title. A title without such a word says nothing about it. */
final class Seniority {

    private static final List<String> IN_ORDER = List.of("executive", "lead", "senior", "junior");

    private final Lexicon words = Lexicon.ofAllLanguages("seniority");
    private final List<PhraseSet> phrases =
            IN_ORDER.stream().map(level -> new PhraseSet(words.of(level))).toList();

    /** One of {@code junior | senior | lead | executive}; {@code mid} only where other titles show a career without them. */
    Optional<String> ofTitle(String title) {
        for (int i = 0; i < IN_ORDER.size(); i++) {
            if (phrases.get(i).isIn(title)) {
                return Optional.of(IN_ORDER.get(i));
            }
        }
        return Optional.empty();
    }
}
