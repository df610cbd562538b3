package dev.vitae.gateway.jobs;

import dev.vitae.common.ids.JobId;
import java.time.Instant;

/**
 * How far a job is.
 *
 * @param status {@code queued | processing | completed | failed}
 * @param completed files that became a candidate; candidates that were scored again; of a match, CVs that were scored
 * @param failed files that ended with an error of their own; candidates that could not be scored again
 * @param options the effective parse options, as JSON
 * @param skipped files that were sent and not taken, as JSON
 * @param parsesUsed the account's quota right after the job was accepted
 */
public record JobProgress(
        JobId jobId,
        JobKind kind,
        String status,
        int total,
        int completed,
        int failed,
        String options,
        String skipped,
        boolean hasJobDescription,
        int parsesUsed,
        int parsesLimit,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether all files and scores have come to their end. */
    public boolean isFinished() {
        return status.equals("completed") || status.equals("failed");
    }

    static JobProgress of(Job job, boolean underWay) {
        boolean begun = underWay || job.completed() + job.failed() > 0;
        String status = job.status().equals(Job.OPEN) ? begun ? "processing" : "queued" : job.status();
        return new JobProgress(
                new JobId(job.id()),
                job.kind(),
                status,
                job.total(),
                job.completed(),
                job.failed(),
                job.options(),
                job.skipped(),
                job.hasJobDescription(),
                job.parsesUsed(),
                job.parsesLimit(),
                job.createdAt(),
                job.updatedAt());
    }
}
