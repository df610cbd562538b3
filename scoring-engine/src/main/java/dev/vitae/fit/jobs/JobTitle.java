package dev.vitae.fit.jobs;

import dev.vitae.fit.candidates.Levels;
import dev.vitae.fit.candidates.Seniority;
import dev.vitae.fit.taxonomy.Occupation;
import dev.vitae.fit.taxonomy.Occupations;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the title of a job says: the occupation, and the level beside it ("lead" in "lead nurse", not in "team lead"). */
record JobTitle(List<Occupation> occupations, @Nullable Asked<Seniority> seniority) {

    private static final Set<Seniority> LEADING = EnumSet.of(Seniority.LEAD, Seniority.EXECUTIVE);

    /** Of longer texts no word is left out: each would mean to read all of it again. */
    private static final int LONGEST = 150;

    static JobTitle of(@Nullable String title, String language, Occupations occupations, Levels levels) {
        if (title == null) {
            return new JobTitle(List.of(), null);
        }
        return new JobTitle(
                fullest(title, language, occupations),
                level(firstOf(title), language, occupations, levels)
                        .map(level -> new Asked<>(level, Need.REQUIRED, title))
                        .orElse(null));
    }

    /** Where a title offers two jobs, the first. */
    private static String firstOf(String title) {
        int slash = title.indexOf(" / ");
        return slash < 0 ? title : title.substring(0, slash);
    }

    /** The words beside the occupation tell the level; an occupation that leads others is a level by itself. */
    private static Optional<Seniority> level(String title, String language, Occupations occupations, Levels levels) {
        StringBuilder rest = new StringBuilder(title);
        for (Occupations.Mention mention : occupations.in(title, language)) {
            for (int i = mention.from(); i < mention.to(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        return levels.seniority(rest.toString(), language)
                .or(() -> levels.seniority(title, language).filter(LEADING::contains));
    }

    /**
     * The occupation that most of the title speaks for, also with one word left out: a "warehouse shift supervisor" is rather a warehouse
     * supervisor than a shift supervisor.
     */
    private static List<Occupation> fullest(String title, String language, Occupations occupations) {
        List<Occupation> best = List.of();
        int most = 0;
        for (String variant : variants(title)) {
            List<Occupations.Mention> mentions = occupations.in(variant, language);
            int covered = mentions.stream()
                    .mapToInt(mention -> mention.to() - mention.from())
                    .sum();
            if (covered > most) {
                most = covered;
                best = mentions.stream()
                        .map(Occupations.Mention::occupation)
                        .distinct()
                        .toList();
            }
        }
        return best;
    }

    private static List<String> variants(String title) {
        List<String> variants = new ArrayList<>(List.of(title));
        if (title.length() > LONGEST) {
            return variants;
        }
        List<Words.Word> words = Words.in(title);
        for (int i = 1; i < words.size() - 1; i++) {
            variants.add(title.substring(0, words.get(i).from())
                    + title.substring(words.get(i + 1).from()));
        }
        return variants;
    }
}
