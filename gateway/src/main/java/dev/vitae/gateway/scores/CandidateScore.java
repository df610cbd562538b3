package dev.vitae.gateway.scores;

import dev.vitae.common.scoring.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * How far the judgement of a candidate is, and what it says.
 *
 * @param assessment only where it is scored
 */
public record CandidateScore(State state, @Nullable Assessment assessment) {

    /** What a client is told of it. */
    public enum State {
        /** Nobody has asked for it. */
        NOT_ASKED,
        PENDING,
        SCORED,
        FAILED
    }

    public static final CandidateScore NOT_ASKED = new CandidateScore(State.NOT_ASKED, null);
}
