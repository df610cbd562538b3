package dev.vitae.fit.candidates;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How well a language is spoken, as in the candidate schema, in rising order. */
public enum Proficiency {
    BASIC(1),
    INTERMEDIATE(2),
    PROFESSIONAL(3),
    FLUENT(4),
    NATIVE(5);

    private final int rank;

    Proficiency(int rank) {
        this.rank = rank;
    }

    /** How many levels this one is above the other; below it, a negative number. */
    public int above(Proficiency other) {
        return rank - other.rank;
    }

    public static Optional<Proficiency> of(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        for (Proficiency level : values()) {
            if (level.name().equalsIgnoreCase(name)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** CEFR as the candidate schema reads it: A basic, B intermediate, C1 professional, C2 fluent. */
    public static Proficiency ofCefr(String level) {
        return switch (level.toUpperCase(Locale.ROOT)) {
            case "A1", "A2" -> BASIC;
            case "B1", "B2" -> INTERMEDIATE;
            case "C1" -> PROFESSIONAL;
            default -> FLUENT;
        };
    }
}
