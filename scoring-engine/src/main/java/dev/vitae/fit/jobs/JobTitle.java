package dev.vitae.fit.jobs;

import dev.vitae.fit.candidates.Levels;
import dev.vitae.fit.candidates.Seniority;
import dev.vitae.fit.taxonomy.Occupation;
import dev.vitae.fit.taxonomy.Occupations;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the title of a job says: the occupation, and the level beside it ("lead" in "lead nurse", not in "team lead"). */
record JobTitle(List<Occupation> occupations, @Nullable Asked<Seniority> seniority) {

    /** Of longer texts no word is left out: each would mean to read all of it again. */
    private static final int LONGEST = 150;

    static JobTitle of(@Nullable String title, String language, Occupations occupations, Levels levels) {
        if (title == null) {
            return new JobTitle(List.of(), null);
        }
        List<Occupations.Mention> mentions = occupations.in(title, language);
        StringBuilder rest = new StringBuilder(title);
        for (Occupations.Mention mention : mentions) {
            for (int i = mention.from(); i < mention.to(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        return new JobTitle(
                fullest(title, language, occupations),
                levels.seniority(rest.toString(), language)
                        .map(level -> new Asked<>(level, Need.REQUIRED, title))
                        .orElse(null));
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
