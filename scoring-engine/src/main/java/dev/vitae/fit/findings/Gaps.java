package dev.vitae.fit.findings;

import dev.vitae.common.scoring.ScoreEvidence;
import dev.vitae.common.scoring.ScorePart;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.jobs.Need;
import dev.vitae.fit.prose.Statement;
import dev.vitae.fit.score.FitScore;
import dev.vitae.fit.score.Part;
import dev.vitae.fit.score.SkillMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a job asks for and a CV doesn't show. */
final class Gaps {

    private static final int MOST = 8;

    private Gaps() {}

    static List<Statement> of(JobDescription job, FitScore score) {
        List<Statement> gaps = new ArrayList<>();
        for (ScorePart part : score.parts()) {
            Part.of(part.part()).ifPresent(name -> {
                for (ScoreEvidence evidence : part.evidence()) {
                    if (evidence.match() < 1) {
                        gap(name, job, score, evidence, gaps);
                    }
                }
            });
        }
        score.skills().stream()
                .filter(match -> !match.isMet() && match.requirement().need() == Need.REQUIRED)
                .forEach(match -> gaps.add(skill(match)));
        return List.copyOf(gaps.subList(0, Math.min(MOST, gaps.size())));
    }

    private static void gap(
            Part part, JobDescription job, FitScore score, ScoreEvidence evidence, List<Statement> gaps) {
        switch (part) {
            case OCCUPATION -> {
                if (evidence.match() == 0) {
                    gaps.add(new Statement("gap.occupation", Map.of("job", evidence.requirement())));
                }
            }
            case YEARS -> {
                if (job.years() != null) {
                    gaps.add(new Statement(
                            "gap.years", Map.of("asked", job.years().value(), "years", (int) score.yearsInField())));
                }
            }
            case LANGUAGES ->
                gaps.add(new Statement(
                        evidence.candidate() == null ? "gap.language" : "gap.language_level",
                        Map.of("language", evidence.requirement())));
            case EDUCATION -> gaps.add(new Statement("gap.education", Map.of()));
            case SENIORITY,
                    REQUIRED_SKILLS,
                    NICE_TO_HAVE_SKILLS,
                    LICENCES -> {} // skills and licences are told one by one
        }
    }

    private static Statement skill(SkillMatch match) {
        String label = match.requirement().label();
        SkillFact fact = match.fact();
        return match.match() > 0 && fact != null
                ? new Statement("gap.similar", Map.of("skill", label, "shown", fact.printed()))
                : new Statement("gap.skill", Map.of("skill", label));
    }
}
