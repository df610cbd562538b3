package dev.vitae.service.inbox;

import static dev.vitae.service.waiting.Await.await;
import static dev.vitae.service.waiting.Patience.untilDone;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.DatabaseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes events from Kafka, as many at a time as have come, into one transaction. Nothing is acknowledged before it is stored;
 * while the database is away this waits. What can't be understood or stored goes to the dead letters and holds up nobody else's.
 */
public final class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final DeadLetters deadLetters;

    public Inbox(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    private record Received<T>(ConsumerRecord<String, String> message, T item) {}

    /** Stores a batch and gives what in it was not stored before. Blocks. */
    public <T> List<T> take(ConsumerRecords<String, String> messages, Source<T> source) {
        List<Received<T>> received = new ArrayList<>(messages.count());
        for (ConsumerRecord<String, String> message : messages) {
            read(message, source).ifPresent(received::add);
        }
        return store(received, source);
    }

    /** Of these items those whose events are new, remembered with this transaction; of two equal ones the first. */
    public static <T> Uni<List<T>> fresh(SqlConnection connection, List<T> items, Function<T, UUID> eventId) {
        UUID[] events = items.stream().map(eventId).sorted().toArray(UUID[]::new);
        return connection.preparedQuery("""
                        insert into inbox (event_id, received_at) select distinct unnest($1::uuid[]), now()
                        on conflict do nothing returning event_id""").execute(Tuple.of(events)).map(rows -> fresh(items, eventId, rows));
    }

    private static <T> List<T> fresh(List<T> items, Function<T, UUID> eventId, RowSet<Row> newEvents) {
        Set<UUID> unseen = new HashSet<>();
        newEvents.forEach(row -> unseen.add(row.getUUID("event_id")));
        return items.stream().filter(item -> unseen.remove(eventId.apply(item))).toList();
    }

    private <T> Optional<Received<T>> read(ConsumerRecord<String, String> message, Source<T> source) {
        T item = null;
        try {
            item = understood(message, source);
        } catch (JsonProcessingException | IllegalArgumentException notUnderstood) {
            // a dead letter, like a message that says null
        }
        if (item == null) {
            LOG.errorf("A message was not understood and goes to %s", source.deadLetters());
            bury(message, source);
            return Optional.empty();
        }
        return Optional.of(new Received<>(message, item));
    }

    private static <T> @Nullable T understood(ConsumerRecord<String, String> message, Source<T> source)
            throws JsonProcessingException {
        return message.value() == null ? null : source.read(message);
    }

    private <T> List<T> store(List<Received<T>> received, Source<T> source) {
        if (received.isEmpty()) {
            return List.of();
        }
        try {
            return await(
                    untilDone(source.store(received.stream().map(Received::item).toList())));
        } catch (DatabaseException refused) {
            if (received.size() == 1) {
                LOG.errorf(
                        "The database refused a message (%s), which goes to %s",
                        refused.getSqlState(), source.deadLetters());
                bury(received.getFirst().message(), source);
                return List.of();
            }
            // One of them can't be stored; the others need not suffer for it.
            return received.stream()
                    .flatMap(one -> store(List.of(one), source).stream())
                    .toList();
        }
    }

    private void bury(ConsumerRecord<String, String> message, Source<?> source) {
        await(untilDone(deadLetters.send(
                source.deadLetters(), String.valueOf(message.key()), String.valueOf(message.value()))));
    }
}
