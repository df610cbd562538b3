package dev.vitae.engine.redaction;

import dev.vitae.common.candidate.RedactionKind;
import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds nationalities. Several words together ("British citizen") state one anywhere; one word does so where the text is
 * about the person. A word that also names a language or a country counts only where it is the person's own nationality.
 */
final class NationalityFinder {

    private static final int SHORTEST = 4;

    private static final int MOST_WORDS = 3;

    private final PlacedPhrases<String> labels = new PlacedPhrases<String>()
            .add("nationality", Lexicon.ofAllLanguages("labels").of("nationality"));
    private final Map<String, List<String>> countries = new HashMap<>();
    private final Set<String> languages = new HashSet<>();
    private final Set<String> lands = new HashSet<>();
    private final Map<String, PlacedPhrases<String>> byLanguage = new HashMap<>();

    NationalityFinder() {
        for (String language : Lexicon.languages()) {
            PlacedPhrases<String> phrases = new PlacedPhrases<>();
            Lexicon.ofLanguage(language, "nationalities").all().forEach((code, names) -> {
                phrases.add(code, names);
                names.forEach(name -> countries
                        .computeIfAbsent(Words.fold(name), n -> new ArrayList<>())
                        .add(code));
            });
            byLanguage.put(language, phrases);
            addLocaleNames(Locale.forLanguageTag(language));
        }
        Lexicon.ofAllLanguages("spoken").all().values().forEach(names -> addFolded(names, languages));
        Lexicon.common("countries").all().values().forEach(names -> addFolded(names, lands));
    }

    private void addLocaleNames(Locale locale) {
        for (String code : Locale.getISOCountries()) {
            lands.add(Words.fold(Locale.of("", code).getDisplayCountry(locale)));
        }
        for (String code : Locale.getISOLanguages()) {
            languages.add(Words.fold(Locale.of(code).getDisplayLanguage(locale)));
        }
    }

    private static void addFolded(Collection<String> names, Set<String> folded) {
        names.forEach(name -> folded.add(Words.fold(name)));
    }

    /**
     * For one document.
     *
     * @param own the nationality it gives, as printed
     * @param language of the document
     */
    TextFinder of(@Nullable String own, @Nullable String language) {
        List<PlacedPhrases<String>> phrases = new ArrayList<>();
        for (String of : new TreeSet<>(List.of("en", language == null ? "en" : language))) {
            phrases.add(byLanguage.getOrDefault(of, new PlacedPhrases<>()));
        }
        Set<String> codes = own == null ? Set.of() : codesOf(own, phrases);
        PlacedPhrases<String> printed = new PlacedPhrases<>();
        if (own != null && own.length() >= SHORTEST) {
            printed.add("", List.of(own));
        }
        return (text, words, marks) -> {
            if (text.subject() == PrintedText.Subject.LANGUAGES) {
                return;
            }
            boolean person = text.isAboutPerson();
            if (person) {
                labelled(text.text(), words, marks);
            }
            for (PlacedPhrases<String> known : phrases) {
                for (PlacedPhrases.Hit<String> hit : known.find(text.text(), words)) {
                    if (states(hit, text, codes.contains(hit.key()))) {
                        marks.add(new Mark(RedactionKind.NATIONALITY, hit.start(), hit.end()));
                    }
                }
            }
            if (person) {
                printed.find(text.text(), words)
                        .forEach(hit -> marks.add(new Mark(RedactionKind.NATIONALITY, hit.start(), hit.end())));
            }
        };
    }

    /** "Nationality British": the next words, where they name a land or its people. */
    private void labelled(String text, List<PlacedWord> words, List<Mark> marks) {
        for (PlacedPhrases.Hit<String> label : labels.find(text, words)) {
            for (int last = Math.min(label.last() + MOST_WORDS, words.size() - 1); last > label.last(); last--) {
                int start = words.get(label.last() + 1).start();
                int end = words.get(last).end();
                String named = Words.fold(text.substring(start, end));
                if (countries.containsKey(named) || lands.contains(named)) {
                    marks.add(new Mark(RedactionKind.NATIONALITY, start, end));
                    break;
                }
            }
        }
    }

    private boolean states(PlacedPhrases.Hit<String> hit, PrintedText printed, boolean own) {
        String text = printed.text();
        boolean person = printed.isAboutPerson();
        String word = Words.fold(text.substring(hit.start(), hit.end()));
        if (lands.contains(word) || (word.length() < SHORTEST && !PlacedWord.isUnspaced(text, hit.start()))) {
            return false;
        }
        if (languages.contains(word)) {
            return own && person;
        }
        boolean several = hit.words() > 1 && !PlacedWord.isUnspaced(text, hit.start());
        return person || several || (own && printed.isDescription());
    }

    private Set<String> codesOf(String own, List<PlacedPhrases<String>> phrases) {
        Set<String> codes = new HashSet<>(countries.getOrDefault(Words.fold(own), List.of()));
        for (PlacedPhrases<String> known : phrases) {
            known.find(own, PlacedWord.of(own)).forEach(hit -> codes.add(hit.key()));
        }
        return codes;
    }
}
