package dev.vitae.gateway.portal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of a result is returned. */
enum OutputProfile {
    /** For insertion into an ATS: the schema's fields and the normalized helpers. */
    ATS_CORE,
    /** Also evidence, self check and what the scoring says. */
    ATS_PLUS,
    /** Everything. */
    FULL_PROFILE;

    static Optional<OutputProfile> of(String text) {
        return Arrays.stream(values())
                .filter(profile -> profile.text().equals(text))
                .findFirst();
    }

    /** By the older name of the option: {@code ats} or {@code full}. */
    static Optional<OutputProfile> ofResponseMode(String text) {
        return switch (text) {
            case "ats" -> Optional.of(ATS_CORE);
            case "full" -> Optional.of(FULL_PROFILE);
            default -> Optional.empty();
        };
    }

    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
