package dev.vitae.gateway.jobs;

import dev.vitae.gateway.uploads.ReceivedFile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One file of a job, in which state it is and since when. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
@Table(name = "job_file")
class JobFile {

    static final String CV = "cv";
    private static final String DESCRIPTION = "job_description";

    @Id
    private UUID id;

    private UUID jobId;
    private UUID accountId;
    private int fileIndex;
    private String role;
    private String filename;
    private byte[] sha256;
    private long sizeBytes;
    private String documentType;
    private @Nullable String blobKey;
    private String state;
    private Instant stateSince;
    private @Nullable UUID candidateId;
    private @Nullable String errorCode;
    private boolean cached;
    private @Nullable Integer duplicateOf;
    private @Nullable Instant chargedPeriod;

    JobFile() {}

    private JobFile(UUID id, JobSubmission submission, ReceivedFile file, FileState state, Instant now) {
        this.id = id;
        this.jobId = submission.jobId().value();
        this.accountId = submission.owner().accountId().value();
        this.fileIndex = file.index();
        this.role = submission.isDescription(file) ? DESCRIPTION : CV;
        this.filename = file.filename();
        this.sha256 = file.sha256();
        this.sizeBytes = file.sizeBytes();
        this.documentType = file.documentType().extension();
        this.state = state.text();
        this.stateSince = now;
    }

    /**
     * A file that has to be parsed.
     *
     * @param chargedPeriod of the quota that pays for it; null where none does
     */
    static JobFile toParse(
            UUID id, JobSubmission submission, ReceivedFile file, @Nullable Instant chargedPeriod, Instant now) {
        JobFile entry = new JobFile(id, submission, file, FileState.QUEUED, now);
        entry.blobKey = submission.blobKey(file);
        entry.chargedPeriod = chargedPeriod;
        return entry;
    }

    /** A file that this account has had parsed before, with the same options. */
    static JobFile cached(UUID id, JobSubmission submission, ReceivedFile file, UUID candidateId, Instant now) {
        JobFile entry = new JobFile(id, submission, file, FileState.PARSED, now);
        entry.candidateId = candidateId;
        entry.cached = true;
        return entry;
    }

    /** A file that stands twice in this job; it ends as the first one ends. */
    static JobFile duplicate(UUID id, JobSubmission submission, ReceivedFile file, int duplicateOf, Instant now) {
        JobFile entry = new JobFile(id, submission, file, FileState.QUEUED, now);
        entry.duplicateOf = duplicateOf;
        entry.cached = true;
        return entry;
    }

    UUID id() {
        return id;
    }

    int fileIndex() {
        return fileIndex;
    }

    String filename() {
        return filename;
    }

    FileState state() {
        return FileState.of(state);
    }

    @Nullable
    UUID candidateId() {
        return candidateId;
    }

    @Nullable
    String errorCode() {
        return errorCode;
    }

    boolean cached() {
        return cached;
    }

    @Nullable
    Integer duplicateOf() {
        return duplicateOf;
    }
}
