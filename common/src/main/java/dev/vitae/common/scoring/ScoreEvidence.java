package dev.vitae.common.scoring;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * What the job asks and what in the CV answers it.
 *
 * @param requirement the skill, language, number of years, ... that is asked
 * @param job the words of the job description
 * @param candidate the words of the CV; null where nothing answers
 * @param match 0 to 1
 * @param by {@code same} the same skill under any of its names, {@code broader} a special case of what is asked,
 *     {@code similar} by the meaning of the words alone, {@code none}
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ScoreEvidence(
        String requirement, @Nullable String job, @Nullable String candidate, double match, String by) {}
