package dev.vitae.common.candidate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a blind review may want to have taken out. */
public enum RedactionKind {
    NAME,
    CONTACT,
    PHOTO,
    AGE,
    /** Marital status and family too: many languages print them in a form that states the gender. */
    GENDER,
    NATIONALITY,
    ADDRESS,
    DATES_OF_EDUCATION;

    public static Optional<RedactionKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
