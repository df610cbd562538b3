package dev.vitae.gateway.inbox;

import static dev.vitae.gateway.requests.Await.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vitae.common.blobs.BlobStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
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
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(10);

    private final BlobStore blobs;
    private final DeadLetters deadLetters;

    Inbox(BlobStore blobs, DeadLetters deadLetters) {
        this.blobs = blobs;
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

    /** The text of a blob; empty where it is gone. Blocks, also while the blob store is away. */
    public Optional<String> blob(String key) {
        return await(untilDone(Uni.createFrom().item(() -> content(key))));
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
            item = understood(message.value(), source);
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

    private static <T> @Nullable T understood(@Nullable String message, Source<T> source)
            throws JsonProcessingException {
        return message == null ? null : source.read(message);
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

    private Optional<String> content(String key) {
        try (InputStream content = blobs.open(key)) {
            return Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> Uni<T> untilDone(Uni<T> step) {
        return step.onFailure(Inbox::mayPass)
                .invoke(failure -> LOG.warnf("Not stored, will try again: %s", failure.getMessage()))
                .onFailure(Inbox::mayPass)
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .indefinitely();
    }

    /** Wrong data (SQLSTATE classes 22 and 23) and wrong keys stay wrong; everything else is weather. */
    private static boolean mayPass(Throwable failure) {
        if (failure instanceof DatabaseException refused && refused.getSqlState() != null) {
            return !refused.getSqlState().startsWith("22")
                    && !refused.getSqlState().startsWith("23");
        }
        return !(failure instanceof IllegalArgumentException);
    }
}
