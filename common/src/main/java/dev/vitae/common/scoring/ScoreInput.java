package dev.vitae.common.scoring;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.common.candidate.ParsedDocument;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to judge one candidate. Lies as a blob while its request travels.
 *
 * @param job null where the candidate is judged for no job: then there is no score, but strengths and red flags. Its text is
 *     empty where skills are all that is known of the job: then these are the job
 * @param requiredSkills in place of those of the job description; null where that decides
 * @param niceToHaveSkills the same
 * @param weights by part of the score, in place of the configured ones; empty for those
 * @param asOf the month in which a current position ends
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ScoreInput(
        ParsedDocument document,
        @Nullable JobText job,
        @Nullable List<String> requiredSkills,
        @Nullable List<String> niceToHaveSkills,
        Map<String, Double> weights,
        YearMonth asOf) {

    public ScoreInput {
        requiredSkills = requiredSkills == null ? null : List.copyOf(requiredSkills);
        niceToHaveSkills = niceToHaveSkills == null ? null : List.copyOf(niceToHaveSkills);
        weights = Map.copyOf(weights);
    }
}
