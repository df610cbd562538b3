package dev.vitae.gateway.scores;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.jobs.JobEnds;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Gives up scores that don't come, so that every job ends, also where no scoring-service runs; and ends jobs that a kill left
 * open although all they waited for has ended.
 */
@ApplicationScoped
class ScoreSweeper {

    private static final Logger LOG = Logger.getLogger(ScoreSweeper.class);
    private static final int BATCH = 500;

    private final Pool pool;
    private final ScoreStore store;
    private final JobEnds jobEnds;
    private final ScoresConfig config;
    private final Clock clock;
    private final AtomicLong underWay;

    ScoreSweeper(Pool pool, ScoreStore store, JobEnds jobEnds, ScoresConfig config, Clock clock, MeterRegistry meters) {
        this.pool = pool;
        this.store = store;
        this.jobEnds = jobEnds;
        this.config = config;
        this.clock = clock;
        this.underWay = meters.gauge("vitae.scores.under.way", new AtomicLong());
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return measure().chain(this::giveUp).chain(this::endLeftOpen);
    }

    private Uni<Void> measure() {
        return pool.query("select count(*) from score_task where state in ('waiting', 'requested')")
                .execute()
                .invoke(rows -> underWay.set(rows.iterator().next().getLong(0)))
                .replaceWithVoid();
    }

    private Uni<Void> giveUp() {
        OffsetDateTime before = clock.instant().minus(config.giveUpAfter()).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery("""
                        select id, job_id, account_id from score_task
                        where state in ('waiting', 'requested') and state_since < $1 order by state_since limit $2""")
                .execute(Tuple.of(before, BATCH))
                .map(this::givenUp)
                .chain(store::store)
                .invoke(ended -> ended.forEach(store::count))
                .invoke(ended -> {
                    if (!ended.isEmpty()) {
                        LOG.errorf("%d scores are given up: no result came", ended.size());
                    }
                })
                .replaceWithVoid();
    }

    private List<FinishedScore> givenUp(RowSet<Row> rows) {
        List<FinishedScore> given = new ArrayList<>(rows.size());
        rows.forEach(row -> given.add(FinishedScore.givenUp(
                row.getUUID("id"),
                new JobId(row.getUUID("job_id")),
                new AccountId(row.getUUID("account_id")),
                clock.instant())));
        return given;
    }

    private Uni<Void> endLeftOpen() {
        return pool.query("""
                        select j.id from job j
                        where j.status = 'open' and j.updated_at < now() - interval '1 minute'
                          and not exists (select 1 from job_file f where f.job_id = j.id and f.state in ('queued', 'published'))
                          and not exists (select 1 from score_task t where t.job_id = j.id and t.state in ('waiting', 'requested'))
                        order by j.id limit 500""")
                .execute()
                .map(ScoreSweeper::ids)
                .chain(jobs -> pool.withTransaction(connection -> jobEnds.settle(connection, jobs)));
    }

    private static UUID[] ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.size());
        rows.forEach(row -> ids.add(row.getUUID("id")));
        return ids.toArray(UUID[]::new);
    }
}
