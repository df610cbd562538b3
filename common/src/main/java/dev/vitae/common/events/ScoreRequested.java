package dev.vitae.common.events;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.JobId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A candidate waits to be judged. Neither CV nor job description travels: the scorer fetches the blob.
 *
 * @param eventId the same at every delivery of this request
 * @param taskId the gateway's name for this judgement
 * @param inputKey where the {@link dev.vitae.common.scoring.ScoreInput} lies, as JSON
 * @param resultKey where the scorer puts the {@link dev.vitae.common.scoring.Assessment}, as JSON
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ScoreRequested(
        UUID eventId,
        UUID taskId,
        JobId jobId,
        AccountId accountId,
        String inputKey,
        String resultKey,
        Instant requestedAt) {

    public ScoreRequested {
        Objects.requireNonNull(eventId, "event_id");
        Objects.requireNonNull(taskId, "task_id");
        Objects.requireNonNull(jobId, "job_id");
        Objects.requireNonNull(accountId, "account_id");
        Objects.requireNonNull(inputKey, "input_key");
        Objects.requireNonNull(resultKey, "result_key");
        Objects.requireNonNull(requestedAt, "requested_at");
    }
}
