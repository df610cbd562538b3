package dev.vitae.gateway.jobs;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.accounts.KeyOwner;
import dev.vitae.gateway.uploads.ReceivedFile;
import dev.vitae.gateway.uploads.RefusedFile;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A batch to be accepted.
 *
 * @param skipped files that were sent and not taken
 * @param options the effective options as JSON, kept with the job; {@code weights} and {@code redact} of it are the scoring's too
 * @param optionsHash of those options that make the same file give another candidate
 * @param scored whether the candidates are judged, for the job description or, without one, for none
 * @param refined whether a language model may read what the engine isn't sure of
 * @param asOf the month in which current positions end
 * @param idempotencyKey the client's, null where it sent none
 * @param requestHash of the whole request, to tell a repetition from another request under the same key
 * @param traceparent W3C trace context of the request
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: the database compares
public record JobSubmission(
        JobId jobId,
        JobKind kind,
        KeyOwner owner,
        List<ReceivedFile> files,
        List<RefusedFile> skipped,
        String options,
        byte[] optionsHash,
        @Nullable NewJobDescription jobDescription,
        boolean scored,
        boolean refined,
        YearMonth asOf,
        @Nullable String idempotencyKey,
        byte[] requestHash,
        @Nullable String traceparent) {

    /** Where all blobs of this job lie. */
    String folder() {
        return folder(owner.accountId(), jobId);
    }

    /** Whether this file is no CV but what the CVs are judged for. */
    boolean isDescription(ReceivedFile file) {
        return file.equals(descriptionFile());
    }

    /** Null where the job description is no file, or there is none. */
    @Nullable
    ReceivedFile descriptionFile() {
        return jobDescription == null ? null : jobDescription.file();
    }

    /** All files that go into the blob store. */
    List<ReceivedFile> allFiles() {
        return Stream.concat(files.stream(), Stream.ofNullable(descriptionFile()))
                .toList();
    }

    String blobKey(ReceivedFile file) {
        return folder() + "/" + (isDescription(file) ? "job-description" : file.index());
    }

    String resultKey(ReceivedFile file) {
        return blobKey(file) + ".json";
    }

    /** Where all blobs of a job lie, for whoever must find them again. */
    public static String folder(AccountId account, JobId jobId) {
        return account + "/" + jobId;
    }
}
