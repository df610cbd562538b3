package dev.vitae.fit.score;

import dev.vitae.common.scoring.Knockout;
import dev.vitae.common.scoring.ScoreEvidence;
import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.EducationLevel;
import dev.vitae.fit.candidates.LanguageCodes;
import dev.vitae.fit.candidates.Proficiency;
import dev.vitae.fit.candidates.SpokenLanguage;
import dev.vitae.fit.jobs.Asked;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.jobs.LanguageRequirement;
import dev.vitae.fit.jobs.Need;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts of the score that come from languages and degrees. */
final class Learning {

    private static final double ONE_LEVEL_BELOW = 0.6;
    private static final double TWO_LEVELS_BELOW = 0.3;
    private static final double NICE = 0.4;

    private Learning() {}

    static Optional<PartResult> languages(JobDescription job, CandidateFacts candidate) {
        double all = 0;
        double shown = 0;
        List<ScoreEvidence> evidence = new ArrayList<>();
        List<Knockout> knockouts = new ArrayList<>();
        for (LanguageRequirement asked : asked(job)) {
            Optional<SpokenLanguage> spoken = candidate.languages().stream()
                    .filter(language -> asked.anyOf().contains(language.code()))
                    .max(Comparator.comparing(SpokenLanguage::level));
            double match = spoken.map(language -> below(asked.level().above(language.level())))
                    .orElse(0.0);
            double weight = asked.need() == Need.NICE_TO_HAVE ? NICE : 1;
            all += weight;
            shown += weight * match;
            String requirement = asked.label();
            evidence.add(new ScoreEvidence(
                    requirement,
                    asked.source(),
                    spoken.map(SpokenLanguage::printed).orElse(null),
                    match,
                    SkillMatch.By.ofShare(match).text()));
            if (match == 0 && asked.need() == Need.REQUIRED) {
                knockouts.add(new Knockout(Part.LANGUAGES.text(), requirement, asked.source()));
            }
        }
        return Optional.of(new PartResult(Part.LANGUAGES, shown / all, evidence, knockouts));
    }

    /** Where nothing is said of the language that a job description is written in, the work is done in it all the same. */
    private static List<LanguageRequirement> asked(JobDescription job) {
        List<LanguageRequirement> asked = new ArrayList<>(job.languages());
        boolean said = asked.stream().anyMatch(one -> one.anyOf().contains(job.language()));
        if (!said) {
            asked.add(new LanguageRequirement(
                    List.of(job.language()),
                    Proficiency.PROFESSIONAL,
                    Need.TASK,
                    "the job description is written in " + LanguageCodes.name(job.language(), "en")));
        }
        return asked;
    }

    private static double below(int levels) {
        return switch (levels) {
            case 1 -> ONE_LEVEL_BELOW;
            case 2, 3, 4 -> TWO_LEVELS_BELOW;
            default -> 1;
        };
    }

    static Optional<PartResult> education(JobDescription job, CandidateFacts candidate) {
        Asked<EducationLevel> asked = job.education();
        if (asked == null) {
            return Optional.empty();
        }
        @Nullable EducationLevel shown = candidate.education();
        double share = shown == null ? 0 : below(asked.value().above(shown));
        return Optional.of(new PartResult(
                Part.EDUCATION,
                share,
                new ScoreEvidence(
                        asked.value().name().toLowerCase(Locale.ROOT),
                        asked.source(),
                        shown == null ? null : String.join("; ", candidate.degrees()),
                        share,
                        SkillMatch.By.ofShare(share).text())));
    }
}
