package dev.vitae.common.scoring;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.common.candidate.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate is worth for a job, and why. The same inputs give the same assessment.
 *
 * @param scoreVersion changes whenever the same inputs may give another score
 * @param engine {@code rules}, or the name of the language model that had a part in it
 * @param fitScore 0 to 100; null without a job
 * @param hiringRecommendation {@code strong_yes | yes | maybe | no}; null without a job
 * @param scoreBreakdown whose points add up to the score
 * @param knockouts hard requirements of the job that the candidate doesn't show
 * @param matchedSkills required and nice-to-have skills of the job that the candidate shows, as the job names them
 * @param missingSkills required skills that the candidate doesn't show, as the job names them
 * @param verdict one paragraph
 * @param executiveSummary two sentences
 * @param skills the candidate's skills as the taxonomy knows them, most used first
 * @param model null where no language model had a part
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Assessment(
        String scoreVersion,
        String engine,
        @Nullable Integer fitScore,
        @Nullable String hiringRecommendation,
        List<ScorePart> scoreBreakdown,
        List<Knockout> knockouts,
        List<String> matchedSkills,
        List<String> missingSkills,
        @Nullable String verdict,
        @Nullable String executiveSummary,
        List<String> strengths,
        List<String> gaps,
        List<String> redFlags,
        List<SkillUse> skills,
        List<Warning> warnings,
        @Nullable ModelNote model) {

    public Assessment {
        scoreBreakdown = List.copyOf(scoreBreakdown);
        knockouts = List.copyOf(knockouts);
        matchedSkills = List.copyOf(matchedSkills);
        missingSkills = List.copyOf(missingSkills);
        strengths = List.copyOf(strengths);
        gaps = List.copyOf(gaps);
        redFlags = List.copyOf(redFlags);
        skills = List.copyOf(skills);
        warnings = List.copyOf(warnings);
    }
}
