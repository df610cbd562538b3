package dev.vitae.engine.redaction;

import dev.vitae.common.candidate.RedactionKind;
import dev.vitae.lexicon.Lexicon;
import java.util.List;

/** Finds ages: "34 years old" wherever it stands, "34 ans" where nothing else stands beside it. */
final class AgeFinder implements TextFinder {

    private enum Form {
        ANYWHERE,
        ALONE
    }

    private final PlacedPhrases<Form> phrases = new PlacedPhrases<>();

    AgeFinder(Lexicon personal) {
        phrases.add(Form.ANYWHERE, personal.of("age")).add(Form.ALONE, personal.of("age_alone"));
    }

    @Override
    public void find(PrintedText printed, List<PlacedWord> words, List<Mark> marks) {
        for (PlacedPhrases.Hit<Form> hit : phrases.find(printed.text(), words)) {
            boolean person = printed.isAboutPerson();
            if (person && (hit.key() == Form.ANYWHERE || Cells.isOne(printed.text(), hit.start(), hit.end()))) {
                marks.add(new Mark(RedactionKind.AGE, hit.start(), hit.end()));
            }
        }
    }
}
