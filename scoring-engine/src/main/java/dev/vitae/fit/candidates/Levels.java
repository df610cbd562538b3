package dev.vitae.fit.candidates;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseIndex;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What words of 17 languages say about levels: of degrees, and of job titles. */
public final class Levels {

    private static final List<Seniority> IN_ORDER =
            List.of(Seniority.EXECUTIVE, Seniority.LEAD, Seniority.SENIOR, Seniority.JUNIOR);

    private final PhraseIndex<EducationLevel> education = index("levels", EducationLevel.values());
    private final PhraseIndex<Seniority> seniority = index("seniority", IN_ORDER.toArray(Seniority[]::new));

    /** The highest level that a text names. */
    public Optional<EducationLevel> education(String text) {
        return education.in(text).stream().map(PhraseIndex.Match::value).max(Comparator.naturalOrder());
    }

    /** The lowest level that a text names, as where a job asks for one of several. */
    public Optional<EducationLevel> leastEducation(String text) {
        return education.in(text).stream().map(PhraseIndex.Match::value).min(Comparator.naturalOrder());
    }

    /** The level that the words of a job title tell; none where it has no such word. */
    public Optional<Seniority> seniority(String title) {
        List<Seniority> named =
                seniority.in(title).stream().map(PhraseIndex.Match::value).toList();
        return IN_ORDER.stream().filter(named::contains).findFirst();
    }

    private static <E extends Enum<E>> PhraseIndex<E> index(String lexicon, E[] levels) {
        Lexicon words = Lexicon.ofAllLanguages(lexicon);
        Map<E, List<String>> phrases = Arrays.stream(levels)
                .collect(Collectors.toMap(
                        level -> level, level -> words.of(level.name().toLowerCase(Locale.ROOT))));
        return new PhraseIndex<>(phrases);
    }
}
