package dev.vitae.fit.findings;

import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.findings.Questions.Question;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.jobs.Need;
import dev.vitae.fit.prose.Statement;
import dev.vitae.fit.score.FitScore;
import dev.vitae.fit.score.SkillMatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Questions about the skills that a job asks for: those shown for long, those only listed, those missing. */
final class SkillQuestions {

    private static final int MOST_OF_A_KIND = 3;
    private static final int MOST_LISTED = 2;

    private final JobDescription job;
    private final CandidateFacts candidate;
    private final FitScore score;
    private final List<Question> deep = new ArrayList<>();
    private final List<Question> listed = new ArrayList<>();
    private final List<Question> missing = new ArrayList<>();

    SkillQuestions(JobDescription job, CandidateFacts candidate, FitScore score) {
        this.job = job;
        this.candidate = candidate;
        this.score = score;
    }

    List<Question> all() {
        Set<SkillFact> asked = new HashSet<>();
        for (SkillMatch match : score.skills()) {
            boolean worthIt = match.requirement().need() != Need.NICE_TO_HAVE
                    && !match.requirement().isUnknown()
                    && !Requirements.isSoft(match.requirement());
            SkillFact fact = match.fact();
            if (worthIt && !match.isMet()) {
                missing(match);
            } else if (worthIt && fact != null && asked.add(fact) && !Requirements.isLicence(match)) {
                shown(match, fact);
            }
        }
        List<Question> questions = new ArrayList<>();
        deep.stream().limit(MOST_OF_A_KIND).forEach(questions::add);
        listed.stream().limit(MOST_LISTED).forEach(questions::add);
        missing.stream().limit(MOST_OF_A_KIND).forEach(questions::add);
        return questions;
    }

    private void shown(SkillMatch match, SkillFact fact) {
        if (Background.isUsedForLong(fact)) {
            deep.add(Questions.deep(fact, SkillNames.of(match.requirement(), job.language()), candidate));
        } else if (fact.usedIn().stream().noneMatch(field -> field.startsWith("experience"))) {
            String name = SkillNames.of(fact, candidate.language());
            listed.add(new Question(
                    "technical",
                    Statement.of("question.skill_listed", "skill", name),
                    Statement.of("why.listed", "skill", name)));
        }
    }

    private void missing(SkillMatch match) {
        if (match.requirement().need() != Need.REQUIRED) {
            return;
        }
        String name = SkillNames.of(match.requirement(), job.language());
        missing.add(
                Requirements.isLicence(match)
                        ? new Question(
                                "experience",
                                Statement.of("question.licence", "skill", name),
                                Statement.of("gap.skill", "skill", name))
                        : new Question(
                                "technical",
                                Statement.of("question.skill_missing", "skill", name),
                                Statement.of("gap.skill", "skill", name)));
    }
}
