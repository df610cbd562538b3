package dev.vitae.fit;

import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.FactsReader;
import dev.vitae.fit.candidates.Levels;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.jobs.JobReader;
import dev.vitae.fit.meaning.Meaning;
import dev.vitae.fit.score.FitScore;
import dev.vitae.fit.score.FitScorer;
import dev.vitae.fit.score.Weights;
import dev.vitae.fit.taxonomy.Occupations;
import dev.vitae.fit.taxonomy.Skills;
import java.util.Objects;

/** All that the scoring engine does, without a language model. Thread safe; loading takes a second or two. */
public final class FitEngine {

    private final JobReader jobs;
    private final FactsReader facts;
    private final FitScorer scorer;

    private FitEngine(JobReader jobs, FactsReader facts, FitScorer scorer) {
        this.jobs = jobs;
        this.facts = facts;
        this.scorer = scorer;
    }

    public static FitEngine create() {
        Skills skills = Skills.load();
        Occupations occupations = Occupations.load();
        Levels levels = new Levels();
        return new FitEngine(
                new JobReader(skills, occupations, levels),
                new FactsReader(skills, occupations, levels),
                new FitScorer(skills, occupations, new Meaning()));
    }

    public JobDescription read(JobText job) {
        return jobs.read(job);
    }

    /** The score of an input that has a job. */
    public FitScore fit(ScoreInput input) {
        CandidateFacts candidate = facts.read(input.document(), input.asOf());
        JobDescription job = jobs.read(Objects.requireNonNull(input.job(), "job"));
        return scorer.score(job, candidate, Weights.DEFAULT.with(input.weights()));
    }
}
