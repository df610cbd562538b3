package dev.vitae.fit.jobs;

import dev.vitae.fit.candidates.Levels;
import dev.vitae.fit.candidates.Seniority;
import dev.vitae.fit.taxonomy.Occupation;
import dev.vitae.fit.taxonomy.Occupations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the title of a job says: the occupation, and the level beside it ("lead" in "lead nurse", not in "team lead"). */
record JobTitle(List<Occupation> occupations, @Nullable Asked<Seniority> seniority) {

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
                mentions.stream()
                        .map(Occupations.Mention::occupation)
                        .distinct()
                        .toList(),
                levels.seniority(rest.toString(), language)
                        .map(level -> new Asked<>(level, Need.REQUIRED, title))
                        .orElse(null));
    }
}
