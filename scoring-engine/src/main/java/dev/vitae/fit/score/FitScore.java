package dev.vitae.fit.score;

import dev.vitae.common.scoring.Knockout;
import dev.vitae.common.scoring.ScorePart;
import dev.vitae.fit.jobs.Need;
import java.util.List;
import java.util.stream.Stream;

/**
 * How well a candidate fits a job.
 *
 * @param score 0 to 100, the sum of the parts' points, rounded
 * @param exact the same sum before it is rounded
 * @param skills what the job asks for and what answers it
 * @param yearsInField years in positions like the job
 */
public record FitScore(
        int score,
        double exact,
        List<ScorePart> parts,
        List<Knockout> knockouts,
        List<SkillMatch> skills,
        double yearsInField) {

    public FitScore {
        parts = List.copyOf(parts);
        knockouts = List.copyOf(knockouts);
        skills = List.copyOf(skills);
    }

    /** Skills that are asked for and shown, as the job names them. */
    public List<String> matched() {
        return labels(skills.stream().filter(SkillMatch::isMet));
    }

    /** Required skills that are not shown. */
    public List<String> missing() {
        return labels(skills.stream()
                .filter(match -> !match.isMet() && match.requirement().need() == Need.REQUIRED));
    }

    private static List<String> labels(Stream<SkillMatch> matches) {
        return matches.map(match -> match.requirement().label()).distinct().toList();
    }
}
