package dev.vitae.engine.fields;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the level by the words of a job title. A title without such a word says nothing about it. */
final class Seniority {

    private static final List<String> IN_ORDER = List.of("executive", "lead", "senior", "junior");

    private final Lexicon words = Lexicon.ofAllLanguages("seniority");
    private final List<PhraseSet> phrases =
            IN_ORDER.stream().map(level -> new PhraseSet(words.of(level))).toList();

    /** The level of the first position that has a title; null where it doesn't tell. */
    @Nullable
    Found<String> of(List<Entry> positions) {
        for (Entry position : positions) {
            Found<String> title = position.role();
            if (title != null) {
                return ofTitle(title.value())
                        .map(level -> new Found<>(level, title.line(), 0.8))
                        .orElse(null);
            }
        }
        return null;
    }

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
