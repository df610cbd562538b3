package dev.vitae.gateway.jobs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A batch of files that came in one upload, or of candidates that are judged anew. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
class Job {

    static final String OPEN = "open";
    static final String COMPLETED = "completed";
    static final String FAILED = "failed";

    @Id
    private UUID id;

    private UUID accountId;
    private String kind;
    private String status;
    private String lane;
    private int total;
    private int completed;
    private int failed;
    private String options;
    private byte[] optionsHash;
    private String skipped;
    private @Nullable UUID jobDescriptionId;
    private boolean scored;
    private String asOf;
    private int parsesUsed;
    private int parsesLimit;
    private @Nullable String traceparent;
    private Instant createdAt;
    private Instant updatedAt;

    Job() {}

    Job(
            JobSubmission submission,
            Lane lane,
            String skipped,
            @Nullable UUID jobDescriptionId,
            int answeredFromCache,
            int parsesUsed,
            int parsesLimit,
            Instant now) {
        this.id = submission.jobId().value();
        this.accountId = submission.owner().accountId().value();
        this.kind = submission.kind().text();
        this.lane = lane.text();
        this.total = submission.files().size();
        this.completed = submission.kind() == JobKind.MATCH ? 0 : answeredFromCache;
        this.status = completed == total && !submission.scored() ? COMPLETED : OPEN;
        this.options = submission.options();
        this.optionsHash = submission.optionsHash();
        this.skipped = skipped;
        this.jobDescriptionId = jobDescriptionId;
        this.scored = submission.scored();
        this.asOf = submission.asOf().toString();
        this.parsesUsed = parsesUsed;
        this.parsesLimit = parsesLimit;
        this.traceparent = submission.traceparent();
        this.createdAt = now;
        this.updatedAt = now;
    }

    UUID id() {
        return id;
    }

    JobKind kind() {
        return JobKind.of(kind);
    }

    String status() {
        return status;
    }

    Lane lane() {
        return Lane.valueOf(lane.toUpperCase(Locale.ROOT));
    }

    int total() {
        return total;
    }

    int completed() {
        return completed;
    }

    int failed() {
        return failed;
    }

    String skipped() {
        return skipped;
    }

    String options() {
        return options;
    }

    boolean hasJobDescription() {
        return jobDescriptionId != null;
    }

    int parsesUsed() {
        return parsesUsed;
    }

    int parsesLimit() {
        return parsesLimit;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
