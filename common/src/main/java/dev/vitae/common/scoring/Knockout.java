package dev.vitae.common.scoring;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * A hard requirement that the CV does not show.
 *
 * @param part as in {@link ScorePart}
 * @param requirement what is asked
 * @param job the words of the job description
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Knockout(
        String part, String requirement, @Nullable String job) {}
