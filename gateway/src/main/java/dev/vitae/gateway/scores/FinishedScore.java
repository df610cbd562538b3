package dev.vitae.gateway.scores;

import dev.vitae.common.events.ScoreFinished;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.JobId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the scorer said of one candidate.
 *
 * @param assessment as JSON, null where the scorer failed
 */
record FinishedScore(ScoreFinished event, @Nullable String assessment) {

    /** A score that is given up: nothing will come of it. */
    static FinishedScore givenUp(UUID task, JobId job, AccountId account, Instant now) {
        UUID eventId = UUID.nameUUIDFromBytes(("given-up:" + task).getBytes(StandardCharsets.UTF_8));
        return new FinishedScore(new ScoreFinished(eventId, task, job, account, null, 0, now), null);
    }

    boolean isScored() {
        return assessment != null;
    }
}
