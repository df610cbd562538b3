package dev.vitae.fit.findings;

import dev.vitae.common.scoring.ScoreEvidence;
import dev.vitae.common.scoring.ScorePart;
import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.LanguageCodes;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.jobs.Need;
import dev.vitae.fit.prose.LanguageName;
import dev.vitae.fit.prose.Statement;
import dev.vitae.fit.prose.TimeSpan;
import dev.vitae.fit.prose.Titles;
import dev.vitae.fit.score.FitScore;
import dev.vitae.fit.score.Part;
import dev.vitae.fit.score.SkillMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a job asks for and a CV doesn't show, but for the hard requirements, which are told as red flags. */
final class Gaps {

    private static final int MOST = 8;

    private final JobDescription job;
    private final CandidateFacts candidate;
    private final FitScore score;

    private Gaps(JobDescription job, CandidateFacts candidate, FitScore score) {
        this.job = job;
        this.candidate = candidate;
        this.score = score;
    }

    static List<Statement> of(JobDescription job, CandidateFacts candidate, FitScore score) {
        return new Gaps(job, candidate, score).all();
    }

    /** How the years in the field fall short; none where they don't, or none are asked for. */
    static Optional<Statement> years(JobDescription job, FitScore score) {
        if (job.years() == null || score.yearsInField() >= job.years().value()) {
            return Optional.empty();
        }
        TimeSpan asked = TimeSpan.ofYears(job.years().value());
        return Optional.of(
                score.yearsInField() == 0
                        ? Statement.of("gap.years.none", "asked", asked)
                        : Statement.of("gap.years", "asked", asked, "years", TimeSpan.ofYears(score.yearsInField())));
    }

    private List<Statement> all() {
        List<Statement> gaps = new ArrayList<>();
        for (ScorePart part : score.parts()) {
            Part.of(part.part())
                    .ifPresent(name -> part.evidence().stream()
                            .filter(evidence -> evidence.match() < 1)
                            .filter(evidence -> !Requirements.isKnockout(score, name, evidence.requirement()))
                            .forEach(evidence -> gap(name, evidence).ifPresent(gaps::add)));
        }
        score.skills().stream()
                .filter(match -> !match.isMet() && match.requirement().need() == Need.REQUIRED)
                .filter(match -> !Requirements.isKnockout(
                        score, Part.LICENCES, match.requirement().label()))
                .sorted(Comparator.comparing(match -> match.requirement().isUnknown()))
                .map(this::skill)
                .forEach(gaps::add);
        return gaps.stream().distinct().limit(MOST).toList();
    }

    private Optional<Statement> gap(Part part, ScoreEvidence evidence) {
        return switch (part) {
            case OCCUPATION -> occupation(evidence);
            case YEARS -> years(job, score);
            case SENIORITY -> seniority();
            case LANGUAGES ->
                Optional.of(Statement.of(
                        evidence.candidate() == null ? "gap.language" : "gap.language_level",
                        "language",
                        new LanguageName(LanguageCodes.of(evidence.requirement()))));
            case EDUCATION -> education();
            case REQUIRED_SKILLS, NICE_TO_HAVE_SKILLS, LICENCES -> Optional.empty(); // told one by one
        };
    }

    private Optional<Statement> occupation(ScoreEvidence evidence) {
        return evidence.match() > 0 || job.title() == null
                ? Optional.empty()
                : Optional.of(Statement.of("gap.occupation", "job", Titles.shown(job.title())));
    }

    /** Only where the job's title names the level: what follows from the years is told as years. */
    private Optional<Statement> seniority() {
        return job.seniority() == null
                        || candidate.seniority() == null
                        || job.seniority().value().above(candidate.seniority()) <= 0
                ? Optional.empty()
                : Optional.of(Statement.of(
                        "gap.seniority",
                        "asked",
                        Level.of(job.seniority().value()),
                        "shown",
                        Level.of(candidate.seniority())));
    }

    private Optional<Statement> education() {
        if (job.education() == null) {
            return Optional.empty();
        }
        Statement asked = Level.of(job.education().value());
        return Optional.of(
                candidate.education() == null
                        ? Statement.of("gap.education.none", "asked", asked)
                        : Statement.of("gap.education", "asked", asked, "shown", Level.of(candidate.education())));
    }

    private Statement skill(SkillMatch match) {
        String label = SkillNames.of(match.requirement(), job.language());
        SkillFact fact = match.fact();
        return match.match() > 0 && fact != null
                ? Statement.of("gap.similar", "skill", label, "shown", SkillNames.of(fact, candidate.language()))
                : Statement.of("gap.skill", "skill", label);
    }
}
