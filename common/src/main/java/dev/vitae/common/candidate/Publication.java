package dev.vitae.common.candidate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * A paper, book, patent or talk.
 *
 * @param text the reference as printed, on one line
 * @param year {@code YYYY}
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Publication(String text, @Nullable String year) {}
