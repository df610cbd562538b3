package dev.vitae.gateway.jobs;

import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.gateway.accounts.KeyOwner;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.plans.Quota;
import dev.vitae.gateway.plans.QuotaUse;
import dev.vitae.gateway.uploads.ReceivedFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The one transaction in which a job becomes ours: quota or credits taken, job and files written, outgoing in the outbox, the
 * candidates that are there already waiting for their scores, the idempotency key taken. Before it nothing has happened, after it nothing can be lost.
 */
@ApplicationScoped
class JobAcceptance {

    private static final int INSERT_BATCH = 100;

    private final Mutiny.SessionFactory sessions;
    private final Quota quota;
    private final Idempotency idempotency;
    private final PendingUploads pending;
    private final JobsConfig config;
    private final JobEvents events;
    private final Clock clock;

    JobAcceptance(
            Mutiny.SessionFactory sessions,
            Quota quota,
            Idempotency idempotency,
            PendingUploads pending,
            JobsConfig config,
            JobEvents events,
            Clock clock) {
        this.sessions = sessions;
        this.quota = quota;
        this.idempotency = idempotency;
        this.pending = pending;
        this.config = config;
        this.events = events;
        this.clock = clock;
    }

    /** A repeated request gives the job that it was accepted as the first time. */
    Uni<Accepted> accept(JobSubmission submission) {
        return Contention.retried(sessions.withStatelessTransaction(session -> idempotency
                .earlier(session, submission)
                .chain(earlier -> earlier != null ? repeated(session, earlier) : acceptNew(session, submission))));
    }

    private static Uni<Accepted> repeated(Mutiny.StatelessSession session, Idempotency.Earlier earlier) {
        return session.get(Job.class, earlier.jobId().value())
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound("Job"))
                .map(job -> new Accepted(
                        earlier.jobId(), job.lane(), !job.status().equals(Job.OPEN), earlier.answeredStatus()));
    }

    private Uni<Accepted> acceptNew(Mutiny.StatelessSession session, JobSubmission submission) {
        return knownCandidates(session, submission)
                .map(known -> SortedFiles.of(submission.files(), known))
                .chain(files ->
                        reserve(session, submission, files).chain(use -> write(session, submission, files, use)));
    }

    private static Uni<Map<String, UUID>> knownCandidates(Mutiny.StatelessSession session, JobSubmission submission) {
        List<byte[]> hashes =
                submission.files().stream().map(ReceivedFile::sha256).toList();
        return session.createSelectionQuery("""
                        select c.sha256, c.id from StoredCandidate c
                        where c.accountId = :account and c.optionsHash = :options and c.sha256 in :hashes""", Object[].class)
                .setParameter("account", submission.owner().accountId().value())
                .setParameter("options", submission.optionsHash())
                .setParameter("hashes", hashes)
                .getResultList()
                .map(JobAcceptance::byHash)
                .chain(known -> known.isEmpty() ? Uni.createFrom().item(known) : stillThere(session, known));
    }

    /** Holds these candidates until the transaction ends: one that is erased meanwhile is no longer known. */
    private static Uni<Map<String, UUID>> stillThere(Mutiny.StatelessSession session, Map<String, UUID> known) {
        String ids = known.values().stream().map(UUID::toString).collect(Collectors.joining(","));
        return session.createNativeQuery("""
                        select id from candidate where id = any (cast(string_to_array(:ids, ',') as uuid[]))
                        order by id for key share""", UUID.class)
                .setParameter("ids", ids)
                .getResultList()
                .invoke(held -> known.values().retainAll(held))
                .replaceWith(known);
    }

    private static Map<String, UUID> byHash(List<Object[]> rows) {
        Map<String, UUID> candidates = new HashMap<>();
        rows.forEach(row -> candidates.put(HexFormat.of().formatHex((byte[]) row[0]), (UUID) row[1]));
        return candidates;
    }

    private Uni<QuotaUse> reserve(Mutiny.StatelessSession session, JobSubmission submission, SortedFiles files) {
        KeyOwner owner = submission.owner();
        if (submission.kind() == JobKind.MATCH) {
            return JobCredits.take(session, submission).replaceWith(QuotaUse.NONE);
        }
        return quota.reserve(
                session,
                owner.accountId(),
                owner.plan(),
                owner.billingAnchor(),
                files.toParse().size());
    }

    private Uni<Accepted> write(
            Mutiny.StatelessSession session, JobSubmission submission, SortedFiles files, QuotaUse use) {
        Instant now = clock.instant();
        Lane lane = lane(submission);
        UUID descriptionId = submission.jobDescription() == null ? null : newId();
        Job job = new Job(
                submission,
                lane,
                events.text(submission.skipped()),
                descriptionId,
                files.cached().size(),
                use.used(),
                use.limit(),
                now);
        List<Object> entries = new ArrayList<>();
        List<Object> outgoing = new ArrayList<>();
        for (ReceivedFile file : files.toParse()) {
            UUID fileId = newId();
            entries.add(JobFile.toParse(fileId, submission, file, use.period(), now));
            outgoing.add(events.parseRequest(fileId, submission, file, ReadingPurpose.CANDIDATE, lane, now));
        }
        ReceivedFile description = submission.descriptionFile();
        if (description != null) { // everybody else waits for it
            UUID fileId = newId();
            entries.add(JobFile.toParse(fileId, submission, description, null, now));
            outgoing.add(
                    events.parseRequest(fileId, submission, description, ReadingPurpose.TEXT, Lane.INTERACTIVE, now));
        }
        files.cached()
                .forEach((file, candidate) -> entries.add(JobFile.cached(newId(), submission, file, candidate, now)));
        files.duplicates()
                .forEach((file, earlier) -> entries.add(JobFile.duplicate(newId(), submission, file, earlier, now)));
        boolean finished = !job.status().equals(Job.OPEN);
        if (finished) {
            outgoing.add(events.finishedAtOnce(submission, files, now));
        }
        return describe(session, submission, descriptionId, now)
                .chain(() -> session.insert(job))
                .chain(() -> idempotency.claim(session, submission))
                .chain(() -> session.insertAll(INSERT_BATCH, entries.toArray()))
                .chain(() -> session.insertAll(INSERT_BATCH, outgoing.toArray()))
                .chain(() -> ScoreTasks.addForCached(session, submission))
                .chain(() -> pending.settle(session, submission, files))
                .replaceWith(new Accepted(submission.jobId(), lane, finished, null));
    }

    private Uni<Void> describe(
            Mutiny.StatelessSession session, JobSubmission submission, @Nullable UUID id, Instant now) {
        NewJobDescription description = submission.jobDescription();
        if (id == null || description == null) {
            return Uni.createFrom().voidItem();
        }
        UUID account = submission.owner().accountId().value();
        return session.insert(new JobDescription(id, account, description, events.text(description.warnings()), now));
    }

    private Lane lane(JobSubmission submission) {
        long small = config.interactiveFileSize().asLongValue();
        boolean interactive = submission.files().size() <= config.interactiveFiles()
                && submission.files().stream().allMatch(file -> file.sizeBytes() <= small);
        return interactive ? Lane.INTERACTIVE : Lane.BULK;
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
