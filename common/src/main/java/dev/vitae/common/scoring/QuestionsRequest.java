package dev.vitae.common.scoring;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * Asks for interview questions to one candidate.
 *
 * @param motivationLetter as the candidate wrote it; null where there is none
 */
@JsonNaming(SnakeCaseStrategy.class)
public record QuestionsRequest(ScoreInput input, @Nullable String motivationLetter) {}
