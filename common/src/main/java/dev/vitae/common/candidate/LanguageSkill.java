package dev.vitae.common.candidate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * A language that the candidate speaks.
 *
 * @param language its English name (CLDR)
 * @param proficiency {@code native | fluent | professional | intermediate | basic}; of CEFR levels C2 is fluent, C1
 *     professional, B intermediate, A basic
 */
@JsonNaming(SnakeCaseStrategy.class)
public record LanguageSkill(String language, @Nullable String proficiency) {}
