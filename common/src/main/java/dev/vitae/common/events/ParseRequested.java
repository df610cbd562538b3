package dev.vitae.common.events;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.FileId;
import dev.vitae.common.ids.JobId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;

/**
 * A file waits to be read. Neither its content nor its name travels: the reader fetches the blob.
 *
 * @param eventId the same at every delivery of this request
 * @param blobKey where the file lies
 * @param resultKey where the reader puts what is wanted, as JSON
 * @param purpose what is wanted; {@code CANDIDATE} where nothing is said
 * @param refine of a candidate: whether a language model, where there is one, may read what the engine isn't sure of; no where
 *     nothing is said
 * @param asOf the month in which a current position ends, for the total years of experience
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ParseRequested(
        UUID eventId,
        FileId fileId,
        JobId jobId,
        AccountId accountId,
        String blobKey,
        String resultKey,
        DocumentType documentType,
        ReadingPurpose purpose,
        boolean refine,
        YearMonth asOf,
        Instant requestedAt) {

    public ParseRequested {
        Objects.requireNonNull(eventId, "event_id");
        Objects.requireNonNull(fileId, "file_id");
        Objects.requireNonNull(jobId, "job_id");
        Objects.requireNonNull(accountId, "account_id");
        Objects.requireNonNull(blobKey, "blob_key");
        Objects.requireNonNull(resultKey, "result_key");
        Objects.requireNonNull(documentType, "document_type");
        purpose = Objects.requireNonNullElse(purpose, ReadingPurpose.CANDIDATE);
        refine = refine && purpose == ReadingPurpose.CANDIDATE;
        Objects.requireNonNull(asOf, "as_of");
        Objects.requireNonNull(requestedAt, "requested_at");
    }
}
