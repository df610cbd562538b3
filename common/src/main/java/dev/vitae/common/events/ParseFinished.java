package dev.vitae.common.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.FileId;
import dev.vitae.common.ids.JobId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file has been read, or will never be. Exactly one of {@code resultKey} and {@code errorCode} is there.
 *
 * @param eventId follows from the request's, so that a request delivered twice gives one event twice
 * @param purpose the request's: what the result is; {@code CANDIDATE} where nothing is said
 * @param resultKey the blob that holds the {@link dev.vitae.common.candidate.ParsedDocument} or the {@link
 *     dev.vitae.common.candidate.PlainText}
 * @param parseTier {@code tier1} the engine alone, {@code tier2} with a language model; null for a failure
 * @param pages pages read, 0 where the format has none or nothing was read
 * @param parseMillis time in the sandbox, all attempts together
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParseFinished(
        UUID eventId,
        FileId fileId,
        JobId jobId,
        AccountId accountId,
        ReadingPurpose purpose,
        @Nullable String resultKey,
        @Nullable FileErrorCode errorCode,
        @Nullable String parseTier,
        int pages,
        long parseMillis,
        Instant finishedAt) {

    public ParseFinished {
        purpose = Objects.requireNonNullElse(purpose, ReadingPurpose.CANDIDATE);
        Objects.requireNonNull(eventId, "event_id");
        Objects.requireNonNull(fileId, "file_id");
        Objects.requireNonNull(jobId, "job_id");
        Objects.requireNonNull(accountId, "account_id");
        Objects.requireNonNull(finishedAt, "finished_at");
        if ((resultKey == null) == (errorCode == null)) {
            throw new IllegalArgumentException("either a result or an error");
        }
    }

    public static ParseFinished parsed(
            ParseRequested request, String parseTier, int pages, long parseMillis, Instant finishedAt) {
        return new ParseFinished(
                eventIdFor(request),
                request.fileId(),
                request.jobId(),
                request.accountId(),
                request.purpose(),
                request.resultKey(),
                null,
                parseTier,
                pages,
                parseMillis,
                finishedAt);
    }

    public static ParseFinished failed(
            ParseRequested request, FileErrorCode errorCode, long parseMillis, Instant finishedAt) {
        return new ParseFinished(
                eventIdFor(request),
                request.fileId(),
                request.jobId(),
                request.accountId(),
                request.purpose(),
                null,
                errorCode,
                null,
                0,
                parseMillis,
                finishedAt);
    }

    private static UUID eventIdFor(ParseRequested request) {
        return UUID.nameUUIDFromBytes(("parse-finished:" + request.eventId()).getBytes(StandardCharsets.UTF_8));
    }
}
