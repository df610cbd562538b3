package dev.vitae.common.candidate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one entry in a form that sorts and subtracts.
 *
 * @param section {@code experience} or {@code education}
 * @param index of the entry in that section, from 0
 * @param start first month, {@code YYYY-MM}; January where only a year is printed
 * @param end last month, {@code YYYY-MM}; December where only a year is printed; null where it goes on
 * @param precision {@code month} or {@code year}, the coarser of the two printed dates
 * @param months whole months from start to end, both counted; to the month of reference where it goes on
 */
@JsonNaming(SnakeCaseStrategy.class)
public record NormalizedDates(
        String section,
        int index,
        @Nullable String start,
        @Nullable String end,
        boolean isCurrent,
        String precision,
        @Nullable Integer months) {}
