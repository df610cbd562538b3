package dev.vitae.gateway.scores;

import dev.vitae.common.events.ScoreFinished;
import org.jspecify.annotations.Nullable;

/**
 * What the scorer said of one candidate.
 *
 * @param assessment as JSON, null where the scorer failed
 */
record FinishedScore(ScoreFinished event, @Nullable String assessment) {

    boolean isScored() {
        return assessment != null;
    }
}
