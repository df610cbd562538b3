package dev.vitae.common.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.JobId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate has been judged, or will never be: without a {@code resultKey} the scorer failed.
 *
 * @param eventId follows from the request's, so that a request delivered twice gives one event twice
 * @param resultKey the blob that holds the {@link dev.vitae.common.scoring.Assessment}
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoreFinished(
        UUID eventId,
        UUID taskId,
        JobId jobId,
        AccountId accountId,
        @Nullable String resultKey,
        long scoreMillis,
        Instant finishedAt) {

    public ScoreFinished {
        Objects.requireNonNull(eventId, "event_id");
        Objects.requireNonNull(taskId, "task_id");
        Objects.requireNonNull(jobId, "job_id");
        Objects.requireNonNull(accountId, "account_id");
        Objects.requireNonNull(finishedAt, "finished_at");
    }

    public static ScoreFinished scored(ScoreRequested request, long scoreMillis, Instant finishedAt) {
        return of(request, request.resultKey(), scoreMillis, finishedAt);
    }

    public static ScoreFinished failed(ScoreRequested request, long scoreMillis, Instant finishedAt) {
        return of(request, null, scoreMillis, finishedAt);
    }

    private static ScoreFinished of(
            ScoreRequested request, @Nullable String resultKey, long scoreMillis, Instant finishedAt) {
        UUID eventId = UUID.nameUUIDFromBytes(("score-finished:" + request.eventId()).getBytes(StandardCharsets.UTF_8));
        return new ScoreFinished(
                eventId, request.taskId(), request.jobId(), request.accountId(), resultKey, scoreMillis, finishedAt);
    }
}
