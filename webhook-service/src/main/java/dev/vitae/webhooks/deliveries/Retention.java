package dev.vitae.webhooks.deliveries;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Forgets what need not be remembered any longer, a little at a time. An event takes its deliveries and attempts with it. */
@ApplicationScoped
class Retention {

    private static final int BATCH = 500;

    /** Longer than the topics keep a message, so that none comes back after its inbox row is gone. */
    private static final Duration INBOX_KEPT = Duration.ofDays(8);

    private static final String OLD_EVENTS = """
            delete from event where id in (
              select id from event where stored_at < now() - make_interval(secs => $1)
              order by stored_at limit $2 for update skip locked)""";

    private static final String OLD_INBOX = """
            delete from inbox where event_id in (
              select event_id from inbox where received_at < now() - make_interval(secs => $1)
              order by received_at limit $2 for update skip locked)""";

    /** No event of theirs comes any more. */
    private static final String OLD_ERASURES = """
            delete from erased_candidate where candidate_id in (
              select candidate_id from erased_candidate where erased_at < now() - make_interval(secs => $1)
              order by erased_at limit $2 for update skip locked)""";

    private final Pool pool;
    private final Records records;
    private final KeepingSettings settings;

    Retention(Pool pool, Records records, KeepingSettings settings) {
        this.pool = pool;
        this.records = records;
        this.settings = settings;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        Duration kept = settings.retention();
        Duration inboxKept = kept.compareTo(INBOX_KEPT) > 0 ? kept : INBOX_KEPT;
        return records.endOfDisabled()
                .chain(() -> deleteAll(OLD_EVENTS, kept))
                .chain(() -> deleteAll(OLD_INBOX, inboxKept))
                .chain(() -> deleteAll(OLD_ERASURES, inboxKept));
    }

    private Uni<Void> deleteAll(String sql, Duration kept) {
        return Multi.createBy()
                .repeating()
                .uni(() -> pool.preparedQuery(sql)
                        .execute(Tuple.of(kept.toMillis() / 1000.0, BATCH))
                        .map(rows -> rows.rowCount()))
                .until(deleted -> deleted < BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
