package dev.vitae.fit.score;

import dev.vitae.common.scoring.Knockout;
import dev.vitae.common.scoring.ScorePart;
import java.util.List;

/**
 * How well a candidate fits a job.
 *
 * @param score 0 to 100, the sum of the parts' points, rounded
 * @param exact the same sum before it is rounded
 * @param matched skills that are asked for and shown, as the job names them
 * @param missing required skills that are not shown
 */
public record FitScore(
        int score,
        double exact,
        List<ScorePart> parts,
        List<Knockout> knockouts,
        List<String> matched,
        List<String> missing) {

    public FitScore {
        parts = List.copyOf(parts);
        knockouts = List.copyOf(knockouts);
        matched = List.copyOf(matched);
        missing = List.copyOf(missing);
    }
}
