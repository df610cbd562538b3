package dev.vitae.bench.scoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The fields of a candidate that are scored, each with the same weight. */
public enum Field {
    NAME,
    EMAIL,
    PHONE,
    LOCATION,
    LINKEDIN,
    PROFILE,
    SKILLS,
    LANGUAGES,
    LANGUAGES_PROFICIENCY,
    EXPERIENCE,
    DESCRIPTION,
    EDUCATION,
    CERTIFICATIONS,
    TOTAL_EXPERIENCE_YEARS,
    NATIONALITY,
    DRIVING_LICENSE;

    static Optional<Field> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }

    /** As in labels and reports. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
