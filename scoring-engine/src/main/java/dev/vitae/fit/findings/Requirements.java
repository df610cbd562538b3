package dev.vitae.fit.findings;

import dev.vitae.common.scoring.Knockout;
import dev.vitae.fit.candidates.LanguageCodes;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.jobs.Need;
import dev.vitae.fit.jobs.SkillRequirement;
import dev.vitae.fit.prose.Labels;
import dev.vitae.fit.prose.LanguageName;
import dev.vitae.fit.prose.Statement;
import dev.vitae.fit.prose.TimeSpan;
import dev.vitae.fit.score.FitScore;
import dev.vitae.fit.score.Part;
import dev.vitae.fit.score.SkillMatch;
import dev.vitae.fit.taxonomy.SkillType;
import java.util.List;
import java.util.function.Predicate;

/** What a job requires, as values of statements: hard requirements that are not met, and skills. */
final class Requirements {

    private Requirements() {}

    /** Hard requirements that the CV doesn't show. */
    static List<Object> knockouts(JobDescription job, FitScore score) {
        return score.knockouts().stream()
                .map(knockout -> named(knockout, job))
                .distinct()
                .toList();
    }

    static boolean isKnockout(FitScore score, Part part, String requirement) {
        return score.knockouts().stream()
                .anyMatch(knockout -> knockout.part().equals(part.text())
                        && knockout.requirement().equals(requirement));
    }

    /** Labels of the required skills for which this holds, known ones first, each once. */
    static List<String> required(JobDescription job, FitScore score, Predicate<SkillMatch> which) {
        return Labels.shown(score.skills().stream()
                .filter(match -> match.requirement().need() == Need.REQUIRED)
                .filter(which)
                .map(SkillMatch::requirement)
                .sorted((one, other) -> Boolean.compare(one.isUnknown(), other.isUnknown()))
                .map(requirement -> SkillNames.of(requirement, job.language()))
                .toList());
    }

    static boolean isLicence(SkillMatch match) {
        return isAll(match.requirement(), SkillType.LICENCE);
    }

    static boolean isSoft(SkillRequirement requirement) {
        return isAll(requirement, SkillType.SOFT);
    }

    private static boolean isAll(SkillRequirement requirement, SkillType type) {
        return !requirement.isUnknown() && requirement.anyOf().stream().allMatch(skill -> skill.type() == type);
    }

    private static Object named(Knockout knockout, JobDescription job) {
        if (knockout.part().equals(Part.LANGUAGES.text())) {
            return new LanguageName(LanguageCodes.of(knockout.requirement()));
        }
        if (knockout.part().equals(Part.YEARS.text()) && job.years() != null) {
            return Statement.of(
                    "requirement.years", "time", TimeSpan.ofYears(job.years().value()));
        }
        return Labels.shown(knockout.requirement());
    }
}
