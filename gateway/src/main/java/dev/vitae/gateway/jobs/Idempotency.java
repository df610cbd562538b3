package dev.vitae.gateway.jobs;

import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.errors.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which job an {@code Idempotency-Key} stands for, in the transaction that accepts the job. The answer itself is not
 * kept: it is made again from the job, so that erasing a candidate erases it here too.
 */
@ApplicationScoped
class Idempotency {

    private final Clock clock;
    private final JobsConfig config;

    Idempotency(Clock clock, JobsConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /** The job that a request under this key was accepted as, and how it was answered. */
    record Earlier(JobId jobId, @Nullable Integer answeredStatus) {}

    /**
     * Null where the request carries no key or one not used before; 409 where another request used it. Holds the key until the
     * transaction ends, so that of two equal requests at once the second finds the first's job.
     */
    Uni<@Nullable Earlier> earlier(Mutiny.StatelessSession session, JobSubmission submission) {
        String key = submission.idempotencyKey();
        if (key == null) {
            return Uni.createFrom().nullItem();
        }
        UUID account = submission.owner().accountId().value();
        return hold(session, account + " " + key)
                .chain(() -> session.createNativeQuery("""
                                select job_id, request_hash, answered_status from idempotency
                                where account_id = :account and idempotency_key = :key and created_at > :since""", Object[].class)
                        .setParameter("account", account)
                        .setParameter("key", key)
                        .setParameter("since", clock.instant().minus(config.idempotencyKept()))
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : earlier(row, submission.requestHash()));
    }

    /** Takes the key for this job, once the job's row is there; a row that is there already has outlived its day. */
    Uni<Void> claim(Mutiny.StatelessSession session, JobSubmission submission) {
        if (submission.idempotencyKey() == null) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        insert into idempotency (account_id, idempotency_key, request_hash, job_id, created_at)
                        values (:account, :key, :hash, :job, :now)
                        on conflict (account_id, idempotency_key) do update
                        set request_hash = excluded.request_hash, job_id = excluded.job_id,
                            answered_status = null, created_at = excluded.created_at""")
                .setParameter("account", submission.owner().accountId().value())
                .setParameter("key", submission.idempotencyKey())
                .setParameter("hash", submission.requestHash())
                .setParameter("job", submission.jobId().value())
                .setParameter("now", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Remembers how a request was answered, so that its repetition is answered the same way. */
    Uni<Void> answered(Mutiny.StatelessSession session, JobId jobId, int status) {
        return session.createNativeQuery(
                        "update idempotency set answered_status = :status where job_id = :job and answered_status is null")
                .setParameter("status", status)
                .setParameter("job", jobId.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Integer> hold(Mutiny.StatelessSession session, String accountAndKey) {
        return session.createNativeQuery(
                        "select cast(1 as integer) from pg_advisory_xact_lock(hashtextextended(:key, 0))",
                        Integer.class)
                .setParameter("key", accountAndKey)
                .getSingleResult();
    }

    private static Earlier earlier(Object[] row, byte[] requestHash) {
        if (!Arrays.equals((byte[]) row[1], requestHash)) {
            throw ApiException.conflict(
                    "idempotency_key_reused", "This Idempotency-Key was used with another request before");
        }
        return new Earlier(new JobId((UUID) row[0]), (Integer) row[2]);
    }
}
