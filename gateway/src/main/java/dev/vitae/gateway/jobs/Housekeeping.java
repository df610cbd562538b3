package dev.vitae.gateway.jobs;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Forgets what need not be remembered any longer. */
@ApplicationScoped
class Housekeeping {

    /** Longer than the topics keep a message, so that none comes back after its inbox row is gone. */
    private static final Duration INBOX_KEPT = Duration.ofDays(8);

    private static final Duration QUESTION_DAYS_KEPT = Duration.ofDays(7);

    private final Pool pool;
    private final JobsConfig config;
    private final Clock clock;

    Housekeeping(Pool pool, JobsConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return delete("delete from idempotency where created_at < $1", config.idempotencyKept())
                .chain(() -> delete("delete from inbox where received_at < $1", INBOX_KEPT))
                .chain(() -> delete("delete from question_day where day < $1::timestamptz::date", QUESTION_DAYS_KEPT));
    }

    private Uni<Void> delete(String sql, Duration age) {
        OffsetDateTime before = clock.instant().minus(age).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(sql).execute(Tuple.of(before)).replaceWithVoid();
    }
}
