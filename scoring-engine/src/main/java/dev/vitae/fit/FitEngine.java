package dev.vitae.fit;

import dev.vitae.common.scoring.Assessment;
import dev.vitae.common.scoring.InterviewQuestions;
import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.QuestionsRequest;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.common.scoring.SkillLists;
import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.FactsReader;
import dev.vitae.fit.candidates.Levels;
import dev.vitae.fit.findings.Assessor;
import dev.vitae.fit.findings.VerdictFrame;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.jobs.JobMemory;
import dev.vitae.fit.jobs.JobReader;
import dev.vitae.fit.jobs.Need;
import dev.vitae.fit.jobs.SkillRequirement;
import dev.vitae.fit.meaning.Meaning;
import dev.vitae.fit.prose.Messages;
import dev.vitae.fit.score.FitScore;
import dev.vitae.fit.score.FitScorer;
import dev.vitae.fit.taxonomy.Occupations;
import dev.vitae.fit.taxonomy.Skills;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All that the scoring engine does, without a language model. Thread safe; loading takes a second or two. */
public final class FitEngine {

    private static final JobText NO_JOB_BUT_SKILLS = new JobText("", null, null);

    private final FitSettings settings;
    private final Skills skills;
    private final JobReader reader;
    private final JobMemory jobs;
    private final FactsReader facts;
    private final FitScorer scorer;
    private final Assessor assessor;

    private FitEngine(FitSettings settings, Skills skills, Occupations occupations, Levels levels) {
        this.settings = settings;
        this.skills = skills;
        this.reader = new JobReader(skills, occupations, levels);
        this.jobs = new JobMemory(reader);
        this.facts = new FactsReader(skills, occupations, levels);
        this.scorer = new FitScorer(skills, occupations, new Meaning());
        this.assessor = new Assessor(new Messages(), settings.bands());
    }

    public static FitEngine create(FitSettings settings) {
        return new FitEngine(settings, Skills.load(), Occupations.load(), new Levels());
    }

    /** The skills that this engine knows. */
    public Skills taxonomy() {
        return skills;
    }

    /** What a job description asks for. */
    public JobDescription read(JobText job) {
        return jobs.read(job);
    }

    /** What the scorer may know of the input's candidate. */
    public CandidateFacts facts(ScoreInput input) {
        return facts.read(input.document(), input.asOf());
    }

    /** The skills that a job description asks for, licences among them. */
    public SkillLists skills(JobText text) {
        JobDescription job = jobs.read(text);
        return new SkillLists(
                labels(job, requirement -> requirement.need() != Need.NICE_TO_HAVE),
                labels(job, requirement -> requirement.need() == Need.NICE_TO_HAVE),
                job.warnings());
    }

    /**
     * The score.
     *
     * @throws IllegalArgumentException naming a weight that makes no sense
     */
    public FitScore fit(ScoreInput input) {
        return score(Objects.requireNonNull(job(input), "job"), facts(input), input);
    }

    /**
     * The whole assessment; of a candidate for no job where the input names neither a job nor skills.
     *
     * @throws IllegalArgumentException naming a weight that makes no sense
     */
    public Assessment assess(ScoreInput input) {
        return assess(input, 0);
    }

    /**
     * The same with a score that somebody else has moved, and the recommendation and the sentences that follow from that.
     *
     * @param shift what is added to the score, which stays from 0 to 100; without a job there is none to move
     */
    public Assessment assess(ScoreInput input, int shift) {
        JobDescription job = job(input);
        CandidateFacts candidate = facts(input);
        if (job == null) {
            return assessor.assess(candidate, input.asOf());
        }
        return assessor.assess(job, candidate, score(job, candidate, input), shift, input.asOf());
    }

    /**
     * The sentences of {@link #assess(ScoreInput, int)} that no other writer may leave out or contradict; empty where the input names
     * no job.
     */
    public Optional<VerdictFrame> verdictFrame(ScoreInput input, int shift) {
        JobDescription job = job(input);
        if (job == null) {
            return Optional.empty();
        }
        CandidateFacts candidate = facts(input);
        return Optional.of(assessor.verdictFrame(job, candidate, score(job, candidate, input), shift, input.asOf()));
    }

    /** The language in which this engine writes about an input: the job's, and without a job the CV's. */
    public String language(ScoreInput input) {
        JobDescription job = job(input);
        String language = job == null ? input.document().candidate().language() : job.language();
        return language == null ? "en" : language;
    }

    /** Questions for an interview. */
    public InterviewQuestions questions(QuestionsRequest request) {
        ScoreInput input = request.input();
        JobDescription job = job(input);
        CandidateFacts candidate = facts(input);
        FitScore score = job == null ? null : scorer.score(job, candidate, settings.weights());
        return assessor.questions(job, candidate, score, input.asOf(), request.motivationLetter());
    }

    private FitScore score(JobDescription job, CandidateFacts candidate, ScoreInput input) {
        return scorer.score(job, candidate, settings.weights().with(input.weights()));
    }

    /** The job of an input, with the skills that the input names in place of its own. */
    private @Nullable JobDescription job(ScoreInput input) {
        JobText text = input.job();
        List<String> required = input.requiredSkills();
        List<String> nice = input.niceToHaveSkills();
        if (required == null && nice == null) {
            return text == null ? null : jobs.read(text);
        }
        JobDescription job = jobs.read(text == null ? NO_JOB_BUT_SKILLS : text);
        return reader.withSkills(job, required, nice);
    }

    private static List<String> labels(JobDescription job, Predicate<SkillRequirement> which) {
        return job.skills().stream()
                .filter(which.and(requirement -> !requirement.isUnknown()))
                .map(SkillRequirement::label)
                .distinct()
                .toList();
    }
}
