package dev.vitae.engine.redaction;

import dev.vitae.common.candidate.RedactionKind;
import dev.vitae.lexicon.Lexicon;
import java.util.List;

/**
 * Finds what states a person's gender, and the family with it: words that stand alone ("female"), pronouns as people print
 * them ("she/her"), a title before the name, and phrases such as "mother of two". Grammatical gender is left alone.
 */
final class GenderFinder implements TextFinder {

    private enum Form {
        ALONE,
        PRONOUNS,
        TITLE,
        PHRASE
    }

    private final PlacedPhrases<Form> phrases = new PlacedPhrases<>();

    GenderFinder(Lexicon personal) {
        phrases.add(Form.ALONE, personal.of("gender"))
                .add(Form.ALONE, personal.of("marital"))
                .add(Form.PRONOUNS, personal.of("pronouns"))
                .add(Form.TITLE, personal.of("salutation"))
                .add(Form.PHRASE, personal.of("family"));
    }

    @Override
    public void find(PrintedText printed, List<PlacedWord> words, List<Mark> marks) {
        String text = printed.text();
        boolean person = printed.isAboutPerson();
        List<Mark> names =
                marks.stream().filter(mark -> mark.kind() == RedactionKind.NAME).toList();
        for (PlacedPhrases.Hit<Form> hit : phrases.find(text, words)) {
            boolean states = switch (hit.key()) {
                case ALONE -> person && Cells.isOne(text, hit.start(), hit.end());
                case PRONOUNS ->
                    hit.words() > 1 && text.substring(hit.start(), hit.end()).indexOf('/') > 0;
                case TITLE -> false;
                case PHRASE -> person;
            };
            if (states || isTitle(text, hit, names)) {
                marks.add(new Mark(RedactionKind.GENDER, hit.start(), hit.end()));
            }
        }
    }

    /** "Mrs" before the name; "女士" behind it. */
    private static boolean isTitle(String text, PlacedPhrases.Hit<Form> hit, List<Mark> names) {
        boolean word = hit.key() == Form.TITLE || hit.key() == Form.ALONE;
        return word
                && names.stream()
                        .anyMatch(name -> (name.start() >= hit.end()
                                        && name.start() - hit.end() <= 2
                                        && text.substring(hit.end(), name.start())
                                                .chars()
                                                .allMatch(c -> c == ' ' || c == '.'))
                                || (name.end() == hit.start()));
    }
}
