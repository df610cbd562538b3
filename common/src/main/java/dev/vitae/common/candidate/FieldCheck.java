package dev.vitae.common.candidate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A field of which the engine is not sure, for the self check.
 *
 * @param field name in the candidate object, such as {@code name} or {@code experience[1].company}
 * @param confidence 0 to 1
 * @param reason why, for a person
 */
@JsonNaming(SnakeCaseStrategy.class)
public record FieldCheck(String field, double confidence, String reason) {}
