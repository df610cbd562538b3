package dev.vitae.gateway.outbox;

import dev.vitae.gateway.signals.Signals;
import dev.vitae.service.waiting.Rounds;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Takes outbox rows to Kafka. A row is claimed, sent, and deleted when the broker has it, all in one transaction: a relay that
 * dies in between leaves the row to the next one, and the event goes out twice under the same id rather than never. Any number
 * of relays share the work, since each skips what another has locked.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** Longer than the broker may take to refuse; a pass that takes longer hangs, and the next one must not wait for it. */
    private static final Duration STALLED = Duration.ofSeconds(60);

    private final Pool pool;
    private final EventPublisher publisher;
    private final PublishedFiles publishedFiles;
    private final Signals signals;
    private final RelayConfig config;
    private final MeterRegistry meters;
    private final Rounds rounds = new Rounds("The relay of the outbox", STALLED, this::relayAll);
    private final AtomicInteger batches = new AtomicInteger();

    OutboxRelay(
            Pool pool,
            EventPublisher publisher,
            PublishedFiles publishedFiles,
            Signals signals,
            RelayConfig config,
            MeterRegistry meters) {
        this.pool = pool;
        this.publisher = publisher;
        this.publishedFiles = publishedFiles;
        this.signals = signals;
        this.config = config;
        this.meters = meters;
    }

    void start(@Observes StartupEvent start) {
        signals.onOutbox(rounds::wake);
        signals.onReconnect(rounds::wake);
    }

    void stop(@Observes ShutdownEvent stop) {
        rounds.stop();
    }

    /** The safety net under the signals. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        rounds.wake();
    }

    private Uni<Void> relayAll() {
        return relayBatch()
                .chain(relayed -> relayed < config.batch() ? Uni.createFrom().voidItem() : relayAll());
    }

    private Uni<Integer> relayBatch() {
        return pool.withTransaction(connection -> claim(connection)
                .chain(events -> events.isEmpty()
                        ? Uni.createFrom().item(0)
                        : publisher
                                .publish(haltIfAsked(events))
                                .chain(() -> markPublished(connection, events))
                                .chain(() -> delete(connection, events))
                                .invoke(() ->
                                        meters.counter("vitae.outbox.published").increment(events.size()))
                                .replaceWith(events.size())));
    }

    private Uni<List<ClaimedEvent>> claim(SqlConnection connection) {
        return connection.preparedQuery("""
                        select event_id, topic, message_key, payload, traceparent, file_id
                        from outbox order by urgency, event_id limit $1 for update skip locked""").execute(Tuple.of(config.batch())).map(OutboxRelay::events);
    }

    private static List<ClaimedEvent> events(RowSet<Row> rows) {
        List<ClaimedEvent> events = new ArrayList<>(rows.size());
        rows.forEach(row -> events.add(ClaimedEvent.of(row)));
        return events;
    }

    private Uni<Void> markPublished(SqlConnection connection, List<ClaimedEvent> events) {
        UUID[] files = events.stream()
                .map(ClaimedEvent::fileId)
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        return files.length == 0 ? Uni.createFrom().voidItem() : publishedFiles.published(connection, files);
    }

    private static Uni<Void> delete(SqlConnection connection, List<ClaimedEvent> events) {
        UUID[] ids = events.stream().map(ClaimedEvent::eventId).toArray(UUID[]::new);
        return connection
                .preparedQuery("delete from outbox where event_id = any($1)")
                .execute(Tuple.of(ids))
                .replaceWithVoid();
    }

    private List<ClaimedEvent> haltIfAsked(List<ClaimedEvent> events) {
        if (config.haltBeforePublish() > 0 && batches.incrementAndGet() == config.haltBeforePublish()) {
            LOG.warn("Halting before publishing, as configured for a fault test");
            Runtime.getRuntime().halt(137);
        }
        return events;
    }
}
