package dev.vitae.common.candidate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * One course of study or training.
 *
 * @param startDate {@code YYYY-MM}, or {@code YYYY} where only a year is printed
 * @param endDate the same; where it still goes on, the expected end or null
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Education(
        @Nullable String degree,
        @Nullable String institution,
        @Nullable String location,
        @Nullable String startDate,
        @Nullable String endDate,
        @Nullable String grade) {}
