package dev.vitae.common.candidate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work under a heading of its own, beside the positions.
 *
 * @param startDate {@code YYYY-MM}, or {@code YYYY} where only a year is printed
 * @param endDate the same; null where it goes on or none is printed
 * @param url as printed
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Project(
        @Nullable String name,
        @Nullable String description,
        @Nullable String startDate,
        @Nullable String endDate,
        @Nullable String url) {}
