package dev.vitae.fit.findings;

import dev.vitae.common.scoring.Assessment;
import dev.vitae.common.scoring.InterviewQuestion;
import dev.vitae.common.scoring.InterviewQuestions;
import dev.vitae.common.scoring.SkillUse;
import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.prose.Labels;
import dev.vitae.fit.prose.Messages;
import dev.vitae.fit.prose.Statement;
import dev.vitae.fit.score.FitScore;
import dev.vitae.fit.score.FitScorer;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a score and its facts into an assessment, in the language of the job description. */
public final class Assessor {

    private static final String ENGINE = "rules";
    private static final String ENGLISH = "en";

    private final Messages messages;
    private final Bands bands;

    public Assessor(Messages messages, Bands bands) {
        this.messages = messages;
        this.bands = bands;
    }

    /**
     * The assessment for a job.
     *
     * @param shift what somebody else adds to the score; the parts and their points stay
     */
    public Assessment assess(JobDescription job, CandidateFacts candidate, FitScore score, int shift, YearMonth asOf) {
        String language = job.language();
        int shifted = shifted(score, shift);
        String recommendation = bands.recommendation(shifted);
        List<Statement> flags = RedFlags.forJob(job, candidate, score, asOf);
        return new Assessment(
                FitScorer.VERSION,
                ENGINE,
                shifted,
                recommendation,
                score.parts(),
                score.knockouts(),
                Labels.shown(score.matched()),
                Labels.shown(score.missing()),
                paragraph(Summary.verdict(job, candidate, score, recommendation, flags.size()), language),
                paragraph(Summary.executive(job, candidate, score, recommendation), language),
                sentences(Strengths.forJob(job, candidate, score), language),
                sentences(Gaps.of(job, candidate, score), language),
                sentences(flags, language),
                uses(candidate),
                job.warnings(),
                null);
    }

    /** What no other writer's verdict may leave out or contradict. */
    public VerdictFrame verdictFrame(
            JobDescription job, CandidateFacts candidate, FitScore score, int shift, YearMonth asOf) {
        String recommendation = bands.recommendation(shifted(score, shift));
        int flags = RedFlags.forJob(job, candidate, score, asOf).size();
        List<Statement> verdict = Summary.verdict(job, candidate, score, recommendation, flags);
        int described = Summary.executive(job, candidate, score, recommendation).size();
        return new VerdictFrame(
                say(verdict.getFirst(), job.language()),
                sentences(verdict.subList(described, verdict.size()), job.language()));
    }

    /** The assessment of a candidate for no job, in the CV's own language. */
    public Assessment assess(CandidateFacts candidate, YearMonth asOf) {
        String language = candidate.language() == null ? ENGLISH : candidate.language();
        return new Assessment(
                FitScorer.VERSION,
                ENGINE,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                paragraph(Summary.alone(candidate), language),
                null,
                sentences(Strengths.alone(candidate), language),
                List.of(),
                sentences(RedFlags.of(candidate, asOf), language),
                uses(candidate),
                List.of(),
                null);
    }

    /** Questions, by the job where there is one. */
    public InterviewQuestions questions(
            @Nullable JobDescription job,
            CandidateFacts candidate,
            @Nullable FitScore score,
            YearMonth asOf,
            @Nullable String letter) {
        String candidatesOwn = candidate.language() == null ? ENGLISH : candidate.language();
        String language = job == null ? candidatesOwn : job.language();
        return new InterviewQuestions(Questions.of(job, candidate, score, RedFlags.of(candidate, asOf), letter).stream()
                .map(question -> new InterviewQuestion(
                        say(Statement.of("question.category." + question.category()), language),
                        say(question.text(), language),
                        say(question.why(), language)))
                .toList());
    }

    private static int shifted(FitScore score, int shift) {
        return Math.clamp((long) score.score() + shift, 0, 100);
    }

    private static List<SkillUse> uses(CandidateFacts candidate) {
        return candidate.skills().stream().map(Assessor::use).toList();
    }

    private static SkillUse use(SkillFact fact) {
        return new SkillUse(
                fact.skill() == null ? null : fact.skill().id(),
                fact.skill() == null ? fact.printed() : fact.skill().label(),
                fact.months(),
                fact.lastUsed() == null ? null : fact.lastUsed().toString(),
                fact.usedIn());
    }

    private String paragraph(List<Statement> statements, String language) {
        String between = language.equals("zh") || language.equals("ja") ? "" : " ";
        return statements.stream().map(statement -> say(statement, language)).collect(Collectors.joining(between));
    }

    private List<String> sentences(List<Statement> statements, String language) {
        return statements.stream().map(statement -> say(statement, language)).toList();
    }

    private String say(Statement statement, String language) {
        return messages.say(statement, language);
    }
}
