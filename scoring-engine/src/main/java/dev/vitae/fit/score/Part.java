package dev.vitae.fit.score;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of a fit score. */
public enum Part {
    OCCUPATION,
    REQUIRED_SKILLS,
    NICE_TO_HAVE_SKILLS,
    YEARS,
    SENIORITY,
    LANGUAGES,
    EDUCATION,
    LICENCES;

    /** As the answers name it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Part> of(String text) {
        return Arrays.stream(values()).filter(part -> part.text().equals(text)).findFirst();
    }
}
