package dev.vitae.engine.documents;

import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import dev.vitae.lexicon.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words that stand in documents of one kind and hardly in a CV, kept per language in {@code documents.txt}. */
final class TellingWords {

    private final Map<String, PhraseSet> phrases = new TreeMap<>();

    TellingWords() {
        Lexicon.ofAllLanguages("documents").all().forEach((kind, all) -> phrases.put(kind, new PhraseSet(all)));
    }

    /** How many of the lines have such words, by the kinds of the lexicon. */
    Map<String, Integer> linesIn(List<ReadingLine> lines) {
        Map<String, Integer> counts = new HashMap<>();
        for (ReadingLine line : lines) {
            List<String> words = Words.of(line.text());
            phrases.forEach((kind, set) -> {
                if (set.countIn(words) > 0) {
                    counts.merge(kind, 1, Integer::sum);
                }
            });
        }
        return counts;
    }
}
