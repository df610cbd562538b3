package dev.vitae.engine.fields;

import dev.vitae.engine.lexicon.Lexicon;
import dev.vitae.engine.lexicon.PhraseSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The words that tell the two sides of an entry apart.
 *
 * @param role of job titles or degrees
 * @param place of employers or schools
 * @param notes labels of lines that belong to neither, such as a grade
 */
record EntryWords(PhraseSet role, PhraseSet place, PhraseSet notes) {

    static EntryWords ofExperience() {
        Lexicon organisations = Lexicon.ofAllLanguages("organisations");
        List<String> all = new ArrayList<>(organisations.of("organisation"));
        all.addAll(organisations.of("legal"));
        return new EntryWords(
                new PhraseSet(Lexicon.ofAllLanguages("titles").of("title")),
                new PhraseSet(all),
                new PhraseSet(List.of()));
    }

    static EntryWords ofEducation() {
        Lexicon education = Lexicon.ofAllLanguages("education");
        return new EntryWords(
                new PhraseSet(education.of("degree")),
                new PhraseSet(education.of("institution")),
                new PhraseSet(education.of("grade")));
    }

    /** Above zero where the text rather names a role, below where it rather names a place. */
    int lean(String text) {
        return Math.min(2, role.countIn(text)) - Math.min(2, place.countIn(text));
    }
}
