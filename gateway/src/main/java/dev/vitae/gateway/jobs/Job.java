package dev.vitae.gateway.jobs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A batch of files that came in one upload. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
class Job {

    static final String OPEN = "open";
    static final String COMPLETED = "completed";
    static final String FAILED = "failed";

    @Id
    private UUID id;

    private UUID accountId;
    private String status;
    private String lane;
    private int total;
    private int completed;
    private int failed;
    private String options;
    private byte[] optionsHash;
    private @Nullable String jobDescription;
    private int parsesUsed;
    private int parsesLimit;
    private @Nullable String traceparent;
    private Instant createdAt;
    private Instant updatedAt;

    Job() {}

    Job(JobSubmission submission, Lane lane, int answeredFromCache, int parsesUsed, int parsesLimit, Instant now) {
        this.id = submission.jobId().value();
        this.accountId = submission.owner().accountId().value();
        this.lane = lane.text();
        this.total = submission.files().size();
        this.completed = answeredFromCache;
        this.status = completed == total ? COMPLETED : OPEN;
        this.options = submission.options();
        this.optionsHash = submission.optionsHash();
        this.jobDescription = submission.jobDescription();
        this.parsesUsed = parsesUsed;
        this.parsesLimit = parsesLimit;
        this.traceparent = submission.traceparent();
        this.createdAt = now;
        this.updatedAt = now;
    }

    UUID id() {
        return id;
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

    String options() {
        return options;
    }

    @Nullable
    String jobDescription() {
        return jobDescription;
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
