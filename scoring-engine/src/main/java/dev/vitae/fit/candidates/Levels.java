package dev.vitae.fit.candidates;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseIndex;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What words of 17 languages say about levels: of degrees, and of job titles. */
public final class Levels {

    private static final List<Seniority> IN_ORDER =
            List.of(Seniority.EXECUTIVE, Seniority.LEAD, Seniority.SENIOR, Seniority.JUNIOR);

    private final PhraseIndex<Worded<EducationLevel>> education = index("levels", EducationLevel.values());
    private final PhraseIndex<Worded<Seniority>> seniority = index("seniority", IN_ORDER.toArray(Seniority[]::new));

    /** A level as one language words it; none where the words only seem to name one. */
    private record Worded<E>(@Nullable E level, String language) {

        boolean isOf(String text) {
            return Lexicon.countsIn(text, language);
        }
    }

    /** The highest level that a text names. */
    public Optional<EducationLevel> education(String text, String language) {
        return named(education, text, language).stream().max(Comparator.naturalOrder());
    }

    /** The lowest level that a text names, as where a job asks for one of several. */
    public Optional<EducationLevel> leastEducation(String text, String language) {
        return named(education, text, language).stream().min(Comparator.naturalOrder());
    }

    /** The level that the words of a job title tell; none where it has no such word. */
    public Optional<Seniority> seniority(String title, String language) {
        List<Seniority> named = named(seniority, title, language);
        return IN_ORDER.stream().filter(named::contains).findFirst();
    }

    private static <E> List<E> named(PhraseIndex<Worded<E>> index, String text, String language) {
        return index.in(text, worded -> worded.isOf(language)).stream()
                .filter(match -> !hasCapitals(match.phrase())
                        || text.substring(match.from(), match.to()).equals(match.phrase()))
                .flatMap(match -> Stream.ofNullable(match.value().level()))
                .toList();
    }

    /** "BUT" and "DES" are degrees, "but" and "des" are not. */
    private static boolean hasCapitals(String phrase) {
        return phrase.chars().anyMatch(Character::isUpperCase);
    }

    private static <E extends Enum<E>> PhraseIndex<Worded<E>> index(String lexicon, E[] levels) {
        SequencedMap<Worded<E>, List<String>> phrases = new LinkedHashMap<>();
        for (String language : Lexicon.languages()) {
            Lexicon words = Lexicon.ofLanguage(language, lexicon);
            for (E level : levels) {
                phrases.put(new Worded<>(level, language), words.of(level.name().toLowerCase(Locale.ROOT)));
            }
            phrases.put(new Worded<>(null, language), words.of("not"));
        }
        return new PhraseIndex<>(phrases);
    }
}
