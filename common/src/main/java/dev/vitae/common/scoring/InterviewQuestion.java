package dev.vitae.common.scoring;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A question to a candidate.
 *
 * @param category such as {@code Technical} or {@code Behavioural}
 * @param rationale which fact or gap of the CV it is about
 */
@JsonNaming(SnakeCaseStrategy.class)
public record InterviewQuestion(String category, String question, String rationale) {}
