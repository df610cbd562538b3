package dev.vitae.fit.candidates;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Levels of the candidate schema, in rising order. */
public enum Seniority {
    JUNIOR(1),
    MID(2),
    SENIOR(3),
    LEAD(4),
    EXECUTIVE(5);

    private final int rank;

    Seniority(int rank) {
        this.rank = rank;
    }

    /** How many levels this one is above the other; below it, a negative number. */
    public int above(Seniority other) {
        return rank - other.rank;
    }

    private static final int MID_FROM = 2;
    private static final int SENIOR_FROM = 8;

    /** What so many years of experience amount to where no title says it. */
    public static Seniority afterYears(double years) {
        if (years >= SENIOR_FROM) {
            return SENIOR;
        }
        return years >= MID_FROM ? MID : JUNIOR;
    }

    public static Optional<Seniority> of(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        for (Seniority level : values()) {
            if (level.name().equalsIgnoreCase(name)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
