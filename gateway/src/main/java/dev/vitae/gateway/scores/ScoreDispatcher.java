package dev.vitae.gateway.scores;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.blobs.BlobStore;
import dev.vitae.common.events.ScoreRequested;
import dev.vitae.common.events.Topics;
import dev.vitae.gateway.signals.Signals;
import dev.vitae.service.waiting.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.logging.Logger;

/**
 * Asks for the scores that candidates wait for. A task is claimed, its input written as a blob, and the request put into the
 * outbox, all in one transaction; a blob written by a dispatcher that dies in between is written again by the next, under the
 * same key. Any number of dispatchers share the work, since each skips what another has locked.
 */
@ApplicationScoped
public class ScoreDispatcher {

    private static final Logger LOG = Logger.getLogger(ScoreDispatcher.class);
    private static final Duration STALLED = Duration.ofSeconds(60);

    private final Pool pool;
    private final BlobStore blobs;
    private final ScoreInputs inputs;
    private final ScoreStore store;
    private final Signals signals;
    private final ScoresConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final Rounds rounds = new Rounds("Asking for scores", STALLED, this::dispatchAll);

    ScoreDispatcher(
            Pool pool,
            BlobStore blobs,
            ScoreInputs inputs,
            ScoreStore store,
            Signals signals,
            ScoresConfig config,
            ObjectMapper json,
            Clock clock) {
        this.pool = pool;
        this.blobs = blobs;
        this.inputs = inputs;
        this.store = store;
        this.signals = signals;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start) {
        signals.onScores(rounds::wake);
        signals.onReconnect(rounds::wake);
    }

    void stop(@Observes ShutdownEvent stop) {
        rounds.stop();
    }

    /** The safety net under the signals. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        rounds.wake();
    }

    private Uni<Void> dispatchAll() {
        return pool.withTransaction(this::dispatchBatch)
                .call(batch -> store.store(batch.unusable().stream()
                        .map(task -> FinishedScore.givenUp(task.id(), task.job(), task.account(), clock.instant()))
                        .toList()))
                .chain(batch -> batch.size() < config.batch() ? Uni.createFrom().voidItem() : dispatchAll());
    }

    /** @param unusable tasks of which no input can be made, now or later */
    private record Batch(List<WaitingTask> written, List<WaitingTask> unusable) {

        int size() {
            return written.size() + unusable.size();
        }
    }

    private Uni<Batch> dispatchBatch(SqlConnection connection) {
        return claim(connection)
                .chain(this::writeInputs)
                .call(batch -> batch.written().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : request(connection, batch.written()).chain(() -> markRequested(connection, batch.written())));
    }

    private Uni<List<WaitingTask>> claim(SqlConnection connection) {
        return connection.preparedQuery("""
                        select t.id, t.account_id, t.job_id, t.urgency, j.traceparent, c.document,
                          cast(cast(s.options as jsonb) -> 'redact' as text) as redact,
                          d.id is not null as has_job, d.text, d.title, d.department,
                          cast(t.required_skills as text), cast(t.nice_to_have_skills as text),
                          cast(t.weights as text), t.as_of
                        from score_task t
                          join candidate c on c.id = t.candidate_id
                          join job j on j.id = t.job_id
                          join job s on s.id = t.shown_in
                          left join job_description d on d.id = t.job_description_id
                        where t.state = 'waiting' and (d.id is null or d.text is not null)
                        order by t.urgency, t.id limit $1 for update of t skip locked""").execute(Tuple.of(config.batch())).map(ScoreDispatcher::tasks);
    }

    private static List<WaitingTask> tasks(RowSet<Row> rows) {
        List<WaitingTask> tasks = new ArrayList<>(rows.size());
        rows.forEach(row -> tasks.add(WaitingTask.of(row)));
        return tasks;
    }

    /** Off the event loop: the blob store blocks. */
    private Uni<Batch> writeInputs(List<WaitingTask> tasks) {
        if (tasks.isEmpty()) {
            return Uni.createFrom().item(new Batch(tasks, tasks));
        }
        return Uni.createFrom()
                .item(tasks)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(all -> all.stream().collect(Collectors.partitioningBy(this::writeInput)))
                .map(byOutcome ->
                        new Batch(byOutcome.getOrDefault(true, List.of()), byOutcome.getOrDefault(false, List.of())));
    }

    private boolean writeInput(WaitingTask task) {
        try {
            byte[] input = json.writeValueAsBytes(inputs.of(task));
            blobs.put(task.inputKey(), new ByteArrayInputStream(input));
            return true;
        } catch (JsonProcessingException unusable) {
            LOG.errorf(
                    "The stored document of task %s can't be scored: %s",
                    task.id(), unusable.getClass().getSimpleName());
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Uni<Void> request(SqlConnection connection, List<WaitingTask> tasks) {
        Instant now = clock.instant();
        List<ScoreRequested> requests =
                tasks.stream().map(task -> request(task, now)).toList();
        return connection
                .preparedQuery("""
                        insert into outbox (event_id, topic, message_key, payload, traceparent, urgency, created_at)
                        select e.event_id, case e.urgency when 1 then $6 else $7 end, e.task, e.payload, e.traceparent,
                          e.urgency, now()
                        from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::smallint[])
                          as e (event_id, task, payload, traceparent, urgency)""")
                .execute(Tuple.from(new Object[] {
                    requests.stream().map(ScoreRequested::eventId).toArray(UUID[]::new),
                    requests.stream().map(event -> event.taskId().toString()).toArray(String[]::new),
                    requests.stream().map(this::text).toArray(String[]::new),
                    tasks.stream().map(WaitingTask::traceparent).toArray(String[]::new),
                    tasks.stream().map(task -> (short) (task.bulk() ? 1 : 0)).toArray(Short[]::new),
                    Topics.SCORE_REQUESTS_BULK,
                    Topics.SCORE_REQUESTS_INTERACTIVE
                }))
                .invoke(() -> LOG.debugf("%d scores asked for", tasks.size()))
                .replaceWithVoid();
    }

    private static ScoreRequested request(WaitingTask task, Instant now) {
        return new ScoreRequested(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                task.id(),
                task.job(),
                task.account(),
                task.inputKey(),
                task.resultKey(),
                now);
    }

    private static Uni<Void> markRequested(SqlConnection connection, List<WaitingTask> tasks) {
        return connection
                .preparedQuery("update score_task set state = 'requested', state_since = now() where id = any($1)")
                .execute(Tuple.of(tasks.stream().map(WaitingTask::id).toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    private String text(ScoreRequested event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
