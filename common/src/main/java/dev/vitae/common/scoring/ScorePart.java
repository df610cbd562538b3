package dev.vitae.common.scoring;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * One part of a fit score.
 *
 * @param part one of {@link #PARTS}
 * @param weight its share of the 100 points; the weights of all parts add up to 1
 * @param points what the candidate got, 0 to 100 * weight, two decimals
 * @param evidence on both sides
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ScorePart(String part, double weight, double points, List<ScoreEvidence> evidence) {

    /** All parts that a score may have, in their order. */
    public static final List<String> PARTS = List.of(
            "occupation",
            "required_skills",
            "nice_to_have_skills",
            "years",
            "seniority",
            "languages",
            "education",
            "licences");

    public ScorePart {
        evidence = List.copyOf(evidence);
    }
}
