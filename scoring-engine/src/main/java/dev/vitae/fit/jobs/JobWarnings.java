package dev.vitae.fit.jobs;

import dev.vitae.common.candidate.Warning;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.List;

/** Tells why a job description may not say enough. */
final class JobWarnings {

    private static final int FEWEST_WORDS = 20;
    /** Chinese and Japanese make few words of many characters. */
    private static final int FEWEST_CHARACTERS = 120;

    private JobWarnings() {}

    static List<Warning> of(String text, List<SkillRequirement> skills) {
        List<Warning> warnings = new ArrayList<>();
        if (text.length() < FEWEST_CHARACTERS && Words.of(text).size() < FEWEST_WORDS) {
            warnings.add(new Warning(
                    "job_description_short", "The job description is very short, so the score rests on little"));
        }
        if (skills.stream().allMatch(SkillRequirement::isUnknown)) {
            warnings.add(
                    new Warning("job_description_without_skills", "No skill was recognized in the job description"));
        }
        if (CvInDisguise.looksLikeCv(text)) {
            warnings.add(new Warning("job_description_is_cv", "The job description looks like a CV"));
        }
        return warnings;
    }
}
