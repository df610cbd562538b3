package dev.vitae.fit.findings;

import dev.vitae.fit.candidates.EducationLevel;
import dev.vitae.fit.candidates.Seniority;
import dev.vitae.fit.prose.Statement;
import java.util.Locale;

/** Levels as values of statements, so that each language has its own words for them. */
final class Level {

    private Level() {}

    static Statement of(EducationLevel level) {
        return Statement.of("education." + level.name().toLowerCase(Locale.ROOT));
    }

    static Statement of(Seniority level) {
        return Statement.of("seniority." + level.name().toLowerCase(Locale.ROOT));
    }
}
