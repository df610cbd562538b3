package dev.vitae.gateway.scores;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How candidates get their scores. */
@ConfigMapping(prefix = "vitae.scores")
interface ScoresConfig {

    /** Candidates whose scores are asked for in one transaction. */
    @WithDefault("50")
    int batch();

    /**
     * A score that has been waited for longer than this is given up: the candidate is answered without it, with the warning
     * {@code scoring_failed}.
     */
    @WithDefault("30m")
    Duration giveUpAfter();

    /** Up to this many candidates are scored again in the interactive lane; more, or asynchronously, in the bulk lane. */
    @WithDefault("50")
    int interactiveCandidates();

    /** Sets of interview questions that an account gets on one day, in UTC. */
    @WithDefault("20")
    int questionsPerDay();
}
