package dev.vitae.engine.dates;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, or a single date.
 *
 * @param start null for a single date
 * @param end null where it goes on
 * @param current whether it goes on
 */
public record Period(@Nullable PartialDate start, @Nullable PartialDate end, boolean current) {

    static Period single(PartialDate date) {
        return new Period(null, date, false);
    }

    public boolean isSingle() {
        return start == null;
    }
}
