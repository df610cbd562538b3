package dev.vitae.gateway.results;

import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.events.ParseFinished;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.FileId;
import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.jobs.JobsConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Looks for files that have been under way for too long. The first threshold only counts them, for the metric
 * {@code vitae_files_overdue}; past the second a file is given up as our failure, so that every accepted file ends.
 */
@ApplicationScoped
class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    private static final int GIVE_UP_BATCH = 100;

    private final Pool pool;
    private final ResultStore store;
    private final FileCount count;
    private final JobsConfig config;
    private final Clock clock;
    private final AtomicLong underWay;
    private final AtomicLong overdue;
    private final AtomicLong oldestSeconds;
    private final AtomicLong outboxOldestSeconds;

    Sweeper(Pool pool, ResultStore store, FileCount count, JobsConfig config, Clock clock, MeterRegistry meters) {
        this.pool = pool;
        this.store = store;
        this.count = count;
        this.config = config;
        this.clock = clock;
        this.underWay = meters.gauge("vitae.files.under.way", new AtomicLong());
        this.overdue = meters.gauge("vitae.files.overdue", new AtomicLong());
        this.oldestSeconds = meters.gauge("vitae.queue.age.seconds", new AtomicLong());
        this.outboxOldestSeconds = meters.gauge("vitae.outbox.age.seconds", new AtomicLong());
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return measure().chain(this::giveUp);
    }

    private Uni<Void> measure() {
        return pool.preparedQuery("""
                        select count(*) as under_way,
                          count(*) filter (where state_since < $1) as overdue,
                          coalesce(extract(epoch from now() - min(state_since)), 0)::bigint as oldest,
                          (select coalesce(extract(epoch from now() - min(created_at)), 0)::bigint from outbox)
                            as outbox_oldest
                        from job_file where state in ('queued', 'published')""")
                .execute(Tuple.of(before(config.overdueAfter())))
                .map(rows -> rows.iterator().next())
                .invoke(this::publish)
                .replaceWithVoid();
    }

    private void publish(Row row) {
        underWay.set(row.getLong("under_way"));
        overdue.set(row.getLong("overdue"));
        oldestSeconds.set(row.getLong("oldest"));
        outboxOldestSeconds.set(row.getLong("outbox_oldest"));
        if (row.getLong("overdue") > 0) {
            LOG.warnf("%d files have been under way for more than %s", row.getLong("overdue"), config.overdueAfter());
        }
    }

    private Uni<Void> giveUp() {
        return pool.preparedQuery("""
                        select id, job_id, account_id from job_file
                        where state in ('queued', 'published') and state_since < $1 and duplicate_of is null
                        order by state_since limit $2""")
                .execute(Tuple.of(before(config.giveUpAfter()), GIVE_UP_BATCH))
                .map(rows -> {
                    List<FinishedFile> given = new ArrayList<>();
                    rows.forEach(row -> given.add(givenUp(row)));
                    return given;
                })
                .chain(store::store)
                .invoke(ended -> ended.forEach(count::add))
                .replaceWithVoid();
    }

    private FinishedFile givenUp(Row row) {
        UUID fileId = row.getUUID("id");
        LOG.errorf("File %s is given up: no result came", new FileId(fileId));
        ParseFinished event = new ParseFinished(
                UUID.nameUUIDFromBytes(("given-up:" + fileId).getBytes(StandardCharsets.UTF_8)),
                new FileId(fileId),
                new JobId(row.getUUID("job_id")),
                new AccountId(row.getUUID("account_id")),
                ReadingPurpose.CANDIDATE,
                null,
                FileErrorCode.INTERNAL,
                null,
                0,
                0,
                clock.instant());
        return FinishedFile.failed(event);
    }

    private OffsetDateTime before(Duration age) {
        return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    }
}
