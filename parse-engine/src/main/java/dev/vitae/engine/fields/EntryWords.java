package dev.vitae.engine.fields;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that tell the two sides of an entry apart.
 *
 * @param role of job titles or degrees
 * @param place of employers or schools
 * @param notes labels of lines that belong to neither, such as a grade
 * @param grades that stand on a line of their own without a label
 * @param joint between role and place: "Cook at The Inn"
 */
record EntryWords(PhraseSet role, PhraseSet place, PhraseSet notes, PhraseSet grades, Pattern joint) {

    static EntryWords ofExperience() {
        Lexicon organisations = Lexicon.ofAllLanguages("organisations");
        List<String> all = new ArrayList<>(organisations.of("organisation"));
        all.addAll(organisations.of("legal"));
        return new EntryWords(
                new PhraseSet(Lexicon.ofAllLanguages("titles").of("title")),
                new PhraseSet(all),
                new PhraseSet(List.of()),
                new PhraseSet(List.of()),
                joints());
    }

    static EntryWords ofEducation() {
        Lexicon education = Lexicon.ofAllLanguages("education");
        return new EntryWords(
                new PhraseSet(education.of("degree")),
                new PhraseSet(education.of("institution")),
                new PhraseSet(education.of("grade")),
                new PhraseSet(education.of("result")),
                joints());
    }

    private static Pattern joints() {
        String words = Lexicon.ofAllLanguages("organisations").of("joint").stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("\\s+(?:" + words + ")\\s+(?=\\p{Lu})");
    }
}
