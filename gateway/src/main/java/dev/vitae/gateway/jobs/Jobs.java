package dev.vitae.gateway.jobs;

import static dev.vitae.service.waiting.Await.await;

import dev.vitae.common.blobs.BlobStore;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.uploads.ReceivedFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Jobs from the outside: accept one, wait for it, look at it. */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class);
    private static final String PROGRESS =
            "select j, (select count(f.id) from JobFile f where f.jobId = j.id and f.state <> 'queued') from Job j";
    private static final int MAX_IDEMPOTENCY_KEY = 255;
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Mutiny.SessionFactory sessions;
    private final JobAcceptance acceptance;
    private final PendingUploads pending;
    private final Idempotency idempotency;
    private final JobWaits waits;
    private final BlobStore blobs;
    private final JobsConfig config;

    Jobs(
            Mutiny.SessionFactory sessions,
            JobAcceptance acceptance,
            PendingUploads pending,
            Idempotency idempotency,
            JobWaits waits,
            BlobStore blobs,
            JobsConfig config) {
        this.sessions = sessions;
        this.acceptance = acceptance;
        this.pending = pending;
        this.idempotency = idempotency;
        this.waits = waits;
        this.blobs = blobs;
        this.config = config;
    }

    /** The identifier of a job to come. */
    public static JobId newId() {
        return new JobId(UuidVersion7Strategy.INSTANCE.generateUuid(null));
    }

    /** 400 for an {@code Idempotency-Key} that can't be one. */
    public static void requireUsable(@Nullable String idempotencyKey) {
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > MAX_IDEMPOTENCY_KEY)) {
            throw ApiException.badField(
                    "Idempotency-Key",
                    "invalid_idempotency_key",
                    "Idempotency-Key must have 1 to " + MAX_IDEMPOTENCY_KEY + " characters");
        }
    }

    /**
     * Accepts a batch and, where it is small, waits for its end as long as the window is open. Blocks, so it belongs on a
     * virtual thread.
     *
     * @throws ApiException as {@link #accept}
     */
    public Accepted submit(JobSubmission submission) throws IOException, InterruptedException {
        try (JobWaits.Wait wait = waits.open(submission.jobId())) {
            Accepted accepted = accept(submission);
            if (!accepted.jobId().equals(submission.jobId())) {
                awaitEarlier(accepted);
            } else if (mayWait(accepted)) {
                wait.await(config.syncWindow(), () -> await(isFinished(accepted.jobId())));
            }
            return accepted;
        }
    }

    /**
     * Accepts a batch. Blocks, so it belongs on a virtual thread.
     *
     * @throws ApiException 402 where quota or credits don't suffice, 409 where the idempotency key was used otherwise
     */
    public Accepted accept(JobSubmission submission) throws IOException {
        Accepted accepted = store(submission);
        MDC.put("jobId", accepted.jobId().toString());
        LOG.infof(
                "Job accepted: %d files, %s lane",
                submission.files().size(), accepted.lane().text());
        return accepted;
    }

    /** Remembers for repetitions of the request how it was answered. */
    public Uni<Void> answered(JobId jobId, int status) {
        return sessions.withStatelessTransaction(session -> idempotency.answered(session, jobId, status));
    }

    /** How far a job is; 404 where the account has none of this id. */
    public Uni<JobProgress> progress(AccountId account, JobId jobId) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                        PROGRESS + " where j.accountId = :account and j.id = :id", Object[].class)
                .setParameter("account", account.value())
                .setParameter("id", jobId.value())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound("Job"))
                .map(Jobs::progress));
    }

    /**
     * The account's jobs, newest first.
     *
     * @param before only jobs older than this one, null for the newest
     */
    public Uni<List<JobProgress>> list(AccountId account, @Nullable JobId before, int limit) {
        UUID beforeId = before == null ? AFTER_ALL : before.value();
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                        PROGRESS + " where j.accountId = :account and j.id < :before order by j.id desc",
                        Object[].class)
                .setParameter("account", account.value())
                .setParameter("before", beforeId)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(Jobs::progress).toList()));
    }

    /** The files of a job from this index on, with what came of them; the caller has seen that the job is the account's. */
    public Uni<List<FileOutcome>> outcomes(JobId jobId, int offset, int limit) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery("""
                        select f, c.document from JobFile f left join StoredCandidate c on c.id = f.candidateId
                        where f.jobId = :job and f.role = 'cv' order by f.fileIndex""", Object[].class)
                .setParameter("job", jobId.value())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> FileOutcome.of((JobFile) row[0], (String) row[1]))
                        .toList()));
    }

    /** The same without the documents, which are large. */
    public Uni<List<FileOutcome>> outcomesWithoutDocuments(JobId jobId) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                        "from JobFile f where f.jobId = :job and f.role = 'cv' order by f.fileIndex", JobFile.class)
                .setParameter("job", jobId.value())
                .getResultList()
                .map(files ->
                        files.stream().map(file -> FileOutcome.of(file, null)).toList()));
    }

    private Accepted store(JobSubmission submission) throws IOException {
        await(pending.note(submission.folder()));
        Accepted accepted;
        try {
            for (ReceivedFile file : submission.allFiles()) {
                blobs.putFile(submission.blobKey(file), file.spooled());
            }
            accepted = await(acceptance.accept(submission));
        } catch (ApiException refused) {
            drop(submission);
            throw refused;
        }
        // Any other failure may have come after the commit; then the note is gone and the blobs are the job's. Where it
        // isn't, the sweep finds it.
        if (!accepted.jobId().equals(submission.jobId())) {
            drop(submission);
        }
        return accepted;
    }

    private void drop(JobSubmission submission) {
        try {
            blobs.deleteFolder(submission.folder());
            await(pending.forget(submission.folder()));
        } catch (IOException | RuntimeException failure) {
            // the note is still there, and the sweep will find it: no reason to change the answer
            LOG.warnf("Blobs of a refused upload stay until they are swept: %s", failure.getMessage());
        }
    }

    /** Returns when the job has ended, at the latest when the window for synchronous answers closes. Blocks. */
    public void awaitEnd(JobId jobId) throws InterruptedException {
        try (JobWaits.Wait wait = waits.open(jobId)) {
            if (!await(isFinished(jobId))) {
                wait.await(config.syncWindow(), () -> await(isFinished(jobId)));
            }
        }
    }

    private void awaitEarlier(Accepted earlier) throws InterruptedException {
        if (mayWait(earlier)) {
            awaitEnd(earlier.jobId());
        }
    }

    private static boolean mayWait(Accepted accepted) {
        return !accepted.finished() && accepted.lane() == Lane.INTERACTIVE && accepted.answeredStatus() == null;
    }

    private Uni<Boolean> isFinished(JobId jobId) {
        return sessions.withStatelessSession(session -> session.get(Job.class, jobId.value())
                .map(job -> job == null || !job.status().equals(Job.OPEN)));
    }

    private static JobProgress progress(Object[] row) {
        return JobProgress.of((Job) row[0], (Long) row[1] > 0);
    }
}
