package dev.vitae.engine.fields;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import dev.vitae.lexicon.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that tell the two sides of an entry apart.
 *
 * @param role of job titles or degrees
 * @param places of employers or schools
 * @param notes labels of lines that belong to neither, such as a grade
 * @param grades that stand on a line of their own without a label
 * @param joint between role and place: "Cook at The Inn"
 */
record EntryWords(PhraseSet role, List<PhraseSet> places, PhraseSet notes, PhraseSet grades, Pattern joint) {

    static EntryWords ofExperience() {
        Lexicon organisations = Lexicon.ofAllLanguages("organisations");
        return new EntryWords(
                Lexicon.ofAllLanguages("titles").set("title"),
                List.of(organisations.set("organisation"), organisations.set("legal")),
                organisations.set("note"),
                new PhraseSet(List.of()),
                joints(organisations));
    }

    static EntryWords ofEducation() {
        Lexicon organisations = Lexicon.ofAllLanguages("organisations");
        Lexicon education = Lexicon.ofAllLanguages("education");
        return new EntryWords(
                education.set("degree"),
                List.of(education.set("institution")),
                education.set("grade"),
                education.set("result"),
                joints(organisations));
    }

    boolean namesPlace(String text) {
        List<String> words = Words.of(text);
        return places.stream().anyMatch(place -> place.countIn(words) > 0);
    }

    /** Whether a text is a label of what belongs to neither side, and its value. */
    boolean isNote(String text) {
        return (text.indexOf(':') > 0 || text.indexOf('：') > 0) && notes.startsText(text);
    }

    private static Pattern joints(Lexicon organisations) {
        String words = organisations.of("joint").stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("\\s+(?:" + words + ")\\s+(?=\\p{Lu})");
    }
}
