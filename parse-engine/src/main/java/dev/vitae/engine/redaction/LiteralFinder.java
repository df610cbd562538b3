package dev.vitae.engine.redaction;

import dev.vitae.common.candidate.RedactionKind;
import java.util.List;
import java.util.function.Predicate;

/** Finds values again that the document gives somewhere: a birth date, a street. */
final class LiteralFinder implements TextFinder {

    private final PlacedPhrases<RedactionKind> phrases = new PlacedPhrases<>();
    private final Predicate<PrintedText> where;

    LiteralFinder(RedactionKind kind, Iterable<String> values, Predicate<PrintedText> where) {
        phrases.add(kind, values);
        this.where = where;
    }

    @Override
    public void find(PrintedText printed, List<PlacedWord> words, List<Mark> marks) {
        if (where.test(printed)) {
            phrases.find(printed.text(), words).forEach(hit -> marks.add(new Mark(hit.key(), hit.start(), hit.end())));
        }
    }
}
