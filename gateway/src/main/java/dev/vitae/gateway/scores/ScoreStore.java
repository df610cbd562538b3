package dev.vitae.gateway.scores;

import dev.vitae.gateway.erasure.Erasures;
import dev.vitae.gateway.jobs.JobEnds;
import dev.vitae.gateway.jobs.ScoreTasks;
import dev.vitae.service.inbox.Inbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Stores a batch of scores in one transaction, each exactly once: the inbox refuses an event that was stored before, and a task
 * that has ended stays as it ended. Jobs are locked first, in the order of their ids, as the parser's results lock them.
 */
@ApplicationScoped
class ScoreStore {

    private final Pool pool;
    private final Erasures erasures;
    private final JobEnds jobEnds;
    private final MeterRegistry meters;

    ScoreStore(Pool pool, Erasures erasures, JobEnds jobEnds, MeterRegistry meters) {
        this.pool = pool;
        this.erasures = erasures;
        this.jobEnds = jobEnds;
        this.meters = meters;
    }

    /** Returns those that were not stored before. */
    Uni<List<FinishedScore>> store(List<FinishedScore> scores) {
        if (scores.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return pool.withTransaction(connection -> Inbox.fresh(
                        connection, scores, score -> score.event().eventId())
                .call(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : settle(connection, fresh)));
    }

    void count(FinishedScore score) {
        meters.counter("vitae.scores", "outcome", score.isScored() ? "scored" : "failed")
                .increment();
    }

    private Uni<Void> settle(SqlConnection connection, List<FinishedScore> fresh) {
        UUID[] jobs = fresh.stream()
                .map(score -> score.event().jobId().value())
                .distinct()
                .toArray(UUID[]::new);
        return connection
                .preparedQuery("select id from job where id = any($1) order by id for update")
                .execute(Tuple.of(jobs))
                .chain(() -> end(connection, fresh))
                .chain(() -> erasures.addBlobs(connection, blobKeys(fresh)))
                .chain(() -> jobEnds.countAndFinish(connection, jobs));
    }

    private static Uni<Void> end(SqlConnection connection, List<FinishedScore> fresh) {
        return connection
                .preparedQuery("""
                        update score_task t
                        set state = case when r.assessment is null then 'failed' else 'scored' end, state_since = now(),
                          assessment = r.assessment::jsonb
                        from unnest($1::uuid[], $2::text[]) as r (task_id, assessment)
                        where t.id = r.task_id and t.state in ('waiting', 'requested')""")
                .execute(Tuple.of(
                        fresh.stream().map(score -> score.event().taskId()).toArray(UUID[]::new),
                        fresh.stream().map(FinishedScore::assessment).toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** The stored assessment is the only copy from now on, and nobody needs the input any more. */
    private static String[] blobKeys(List<FinishedScore> scores) {
        return scores.stream()
                .map(FinishedScore::event)
                .flatMap(event -> Stream.of(
                        ScoreTasks.inputKey(event.accountId(), event.jobId(), event.taskId()),
                        ScoreTasks.resultKey(event.accountId(), event.jobId(), event.taskId())))
                .toArray(String[]::new);
    }
}
