package dev.vitae.fit.jobs;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseIndex;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** How job descriptions of one language are worded: words that ask, numbers, abbreviations; its headings are apart. */
final class Wording {

    /** What a word does in a sentence. */
    enum Sign {
        REQUIRED,
        NICE,
        NONE,
        OR,
        LANGUAGE,
        YEARS,
        AGE,
        EXPERIENCE,
        TERM,
        WILLING,
        OFFER,
        COMPANY,
        APPLY
    }

    /** Signs of which the longer phrase hides the shorter: "not required" isn't "required". All others are found side by side. */
    private static final List<List<Sign>> RIVALS =
            List.of(List.of(Sign.REQUIRED, Sign.NICE, Sign.NONE), List.of(Sign.YEARS, Sign.AGE));

    private static final int LARGEST_NUMBER = 15;

    private final Headings headings;
    private final List<PhraseIndex<Sign>> signs = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> between = new HashSet<>();
    private final Set<String> abbreviations = new HashSet<>();

    Wording(String language) {
        Lexicon words = Lexicon.ofLanguage(language, "jobs");
        headings = new Headings(words);
        Set<Sign> single = new HashSet<>(List.of(Sign.values()));
        for (List<Sign> rivals : RIVALS) {
            signs.add(index(words, rivals));
            rivals.forEach(single::remove);
        }
        single.stream().sorted().forEach(sign -> signs.add(index(words, List.of(sign))));
        for (int number = 1; number <= LARGEST_NUMBER; number++) {
            for (String word : words.of(Integer.toString(number))) {
                numbers.put(Words.fold(word.replace("*", "")), number);
            }
        }
        words.of("between-word").forEach(phrase -> between.addAll(Words.of(phrase)));
        words.of("abbreviation").forEach(phrase -> {
            for (String word : phrase.split("\\s+", -1)) {
                abbreviations.add(word.toLowerCase(Locale.ROOT));
            }
        });
    }

    private static PhraseIndex<Sign> index(Lexicon words, List<Sign> signs) {
        SequencedMap<Sign, List<String>> phrases = new LinkedHashMap<>();
        signs.forEach(sign -> phrases.put(sign, words.of(sign.name().toLowerCase(Locale.ROOT) + "-word")));
        return new PhraseIndex<>(phrases);
    }

    Headings headings() {
        return headings;
    }

    /** All signs of a text from left to right. */
    Signs signs(String text) {
        List<PhraseIndex.Match<Sign>> found = new ArrayList<>();
        signs.forEach(index -> found.addAll(index.in(text)));
        found.sort(Comparator.comparingInt(PhraseIndex.Match::from));
        return new Signs(found);
    }

    /** A number in figures or words. */
    Optional<Integer> number(String word) {
        Integer named = numbers.get(word);
        if (named != null) {
            return Optional.of(named);
        }
        boolean figures = !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
        return figures ? Optional.of(Integer.valueOf(word)) : Optional.empty();
    }

    /** The number with which a longer word begins: "dreijährige". */
    Optional<Integer> numberAtStart(String word) {
        return numbers.keySet().stream()
                .filter(word::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(numbers::get);
    }

    /** The number with which a run of characters without spaces ends: "要三". */
    Optional<Integer> numberAtEnd(String word) {
        return numbers.keySet().stream()
                .filter(number -> Words.isUnspaced(number.codePointAt(0)) && word.endsWith(number))
                .max(Comparator.comparingInt(String::length))
                .map(numbers::get);
    }

    /** Whether a word may stand between a number and its years. */
    boolean mayStandBetween(String word) {
        return between.contains(word);
    }

    /** Whether the full stop at a word's end belongs to the word. */
    boolean isAbbreviation(String word) {
        return abbreviations.contains(word.toLowerCase(Locale.ROOT));
    }
}
