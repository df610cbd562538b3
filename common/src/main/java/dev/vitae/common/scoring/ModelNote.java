package dev.vitae.common.scoring;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * The part that a language model had in an assessment.
 *
 * @param engineScore the score before the model
 * @param shift by which the model moved it, -5 to 5
 * @param reason its words for that, each quoting the CV
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ModelNote(
        String name,
        String promptVersion,
        @Nullable Integer engineScore,
        int shift,
        @Nullable String reason) {}
