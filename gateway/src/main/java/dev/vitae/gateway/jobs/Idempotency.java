package dev.vitae.gateway.jobs;

import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.errors.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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

    /** Another request took the key between our look and our claim. */
    static final class KeyTaken extends RuntimeException {
        private KeyTaken() {
            super("idempotency key taken", null, false, false);
        }
    }

    /** The job that a request under this key was accepted as, and how it was answered. */
    record Earlier(JobId jobId, @Nullable Integer answeredStatus) {}

    /** Null where the request carries no key or one not used before; 409 where another request used it. */
    Uni<@Nullable Earlier> earlier(Mutiny.StatelessSession session, JobSubmission submission) {
        if (submission.idempotencyKey() == null) {
            return Uni.createFrom().nullItem();
        }
        return session.createNativeQuery("""
                        select job_id, request_hash, answered_status from idempotency
                        where account_id = :account and idempotency_key = :key and created_at > :since""", Object[].class)
                .setParameter("account", submission.owner().accountId().value())
                .setParameter("key", submission.idempotencyKey())
                .setParameter("since", rememberedSince())
                .getSingleResultOrNull()
                .map(row -> row == null ? null : earlier(row, submission.requestHash()));
    }

    /**
     * Takes the key for this job, once the job's row is there. Fails with {@link KeyTaken} where another request took it at the
     * same moment: the transaction is then rolled back and begun again, and finds that request's job.
     */
    Uni<Void> claim(Mutiny.StatelessSession session, JobSubmission submission) {
        if (submission.idempotencyKey() == null) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        insert into idempotency (account_id, idempotency_key, request_hash, job_id, created_at)
                        values (:account, :key, :hash, :job, :now)
                        on conflict (account_id, idempotency_key) do update
                        set request_hash = excluded.request_hash, job_id = excluded.job_id,
                            answered_status = null, created_at = excluded.created_at
                        where idempotency.created_at <= :since""")
                .setParameter("account", submission.owner().accountId().value())
                .setParameter("key", submission.idempotencyKey())
                .setParameter("hash", submission.requestHash())
                .setParameter("job", submission.jobId().value())
                .setParameter("now", clock.instant())
                .setParameter("since", rememberedSince())
                .executeUpdate()
                .chain(rows -> rows == 1
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new KeyTaken()));
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

    private Instant rememberedSince() {
        return clock.instant().minus(config.idempotencyKept());
    }

    private static Earlier earlier(Object[] row, byte[] requestHash) {
        if (!Arrays.equals((byte[]) row[1], requestHash)) {
            throw ApiException.conflict(
                    "idempotency_key_reused", "This Idempotency-Key was used with another request before");
        }
        return new Earlier(new JobId((UUID) row[0]), (Integer) row[2]);
    }
}
