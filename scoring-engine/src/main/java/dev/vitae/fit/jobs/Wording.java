package dev.vitae.fit.jobs;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseIndex;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How job descriptions of one language are worded: headings of their sections, words that ask, and numbers. */
final class Wording {

    /** What stands under a heading. */
    enum Section {
        TASKS,
        REQUIRED,
        NICE,
        OFFER,
        COMPANY,
        APPLY,
        LOCATION
    }

    /** What a word does in a sentence. */
    enum Sign {
        REQUIRED,
        NICE,
        OR,
        LANGUAGE,
        YEARS,
        EXPERIENCE,
        AGE
    }

    private static final int LARGEST_NUMBER = 15;
    /** Words of a heading beside its phrase: "What we are looking for in you". */
    private static final int MOST_OTHER_WORDS = 3;

    private static final int LONGEST_HEADING = 60;

    private final PhraseIndex<Section> headings;
    private final PhraseIndex<Sign> signs;
    private final Map<String, Integer> numbers = new HashMap<>();

    Wording(String language) {
        Lexicon words = Lexicon.ofLanguage(language, "jobs");
        headings = new PhraseIndex<>(Arrays.stream(Section.values())
                .collect(Collectors.toMap(section -> section, section -> words.of(key(section, "-heading")))));
        signs = new PhraseIndex<>(Arrays.stream(Sign.values())
                .collect(Collectors.toMap(sign -> sign, sign -> words.of(key(sign, "-word")))));
        for (int number = 1; number <= LARGEST_NUMBER; number++) {
            for (String word : words.of(Integer.toString(number))) {
                numbers.put(Words.fold(word), number);
            }
        }
    }

    private static String key(Enum<?> name, String ending) {
        return name.name().toLowerCase(Locale.ROOT) + ending;
    }

    /** The section that a line opens, with what follows on the same line. */
    record Opening(Section section, String rest) {}

    /** Whether a line is a heading, or begins with one and a colon. */
    Optional<Opening> opening(String line) {
        int colon = colon(line);
        String head = colon < 0 ? line : line.substring(0, colon);
        String rest = colon < 0 ? "" : line.substring(colon + 1).strip();
        if (head.length() > LONGEST_HEADING || (colon < 0 && endsSentence(head))) {
            return Optional.empty();
        }
        return headings.in(head).stream()
                .filter(match -> otherWords(head, match) <= MOST_OTHER_WORDS)
                .findFirst()
                .map(match -> new Opening(match.value(), rest));
    }

    List<PhraseIndex.Match<Sign>> signs(String text) {
        return signs.in(text);
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

    private static int otherWords(String head, PhraseIndex.Match<Section> match) {
        List<String> others = new ArrayList<>(Words.of(head.substring(0, match.from())));
        others.addAll(Words.of(head.substring(match.to())));
        return others.size();
    }

    private static boolean endsSentence(String text) {
        return text.endsWith(".") || text.endsWith("。") || text.endsWith(",") || text.endsWith(";");
    }

    private static int colon(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == ':' || line.charAt(i) == '：') {
                return i;
            }
        }
        return -1;
    }
}
