package dev.vitae.gateway.results;

import static dev.vitae.gateway.requests.Await.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.blobs.BlobStore;
import dev.vitae.common.events.ParseFinished;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.vertx.sqlclient.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes the parser's results from Kafka, as many at a time as have come, into one transaction. Nothing is acknowledged before
 * it is stored; while the database is away this waits. What can't be understood goes to the dead letters.
 */
@ApplicationScoped
public class ParseResults {

    private static final Logger LOG = Logger.getLogger(ParseResults.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(10);

    private final ObjectMapper json;
    private final BlobStore blobs;
    private final ResultStore store;
    private final DeadLetters deadLetters;
    private final FileCount count;

    ParseResults(ObjectMapper json, BlobStore blobs, ResultStore store, DeadLetters deadLetters, FileCount count) {
        this.json = json;
        this.blobs = blobs;
        this.store = store;
        this.deadLetters = deadLetters;
        this.count = count;
    }

    /** One batch at a time, which is what {@code @Blocking} means: the next is taken when this one is stored. */
    @Incoming("parse-results")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        List<FinishedFile> finished = new ArrayList<>(records.count());
        for (ConsumerRecord<String, String> message : records) {
            read(message).ifPresent(finished::add);
        }
        store(finished).forEach(count::add);
    }

    private Optional<FinishedFile> read(ConsumerRecord<String, String> message) {
        try {
            ParseFinished event = json.readValue(message.value(), ParseFinished.class);
            if (event != null) {
                return Optional.of(withDocument(event));
            }
        } catch (JsonProcessingException | IllegalArgumentException notUnderstood) {
            // a dead letter, like a message that says null
        }
        LOG.error("A parse result was not understood and goes to the dead letters");
        await(untilDone(deadLetters.send(String.valueOf(message.key()), String.valueOf(message.value()))));
        return Optional.empty();
    }

    private List<FinishedFile> store(List<FinishedFile> files) {
        try {
            return await(untilDone(store.store(files)));
        } catch (DatabaseException refused) {
            if (files.size() == 1) {
                bury(files.getFirst(), refused);
                return List.of();
            }
            // One of them can't be stored; the others need not suffer for it.
            return files.stream().flatMap(file -> store(List.of(file)).stream()).toList();
        }
    }

    private void bury(FinishedFile file, DatabaseException refused) {
        LOG.errorf("The database refused a parse result (%s), which goes to the dead letters", refused.getSqlState());
        try {
            String event = json.writeValueAsString(file.event());
            await(untilDone(deadLetters.send(file.event().fileId().toString(), event)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private FinishedFile withDocument(ParseFinished event) {
        String key = event.resultKey();
        if (key == null) {
            return new FinishedFile(event, null);
        }
        Optional<String> document = await(untilDone(Uni.createFrom().item(() -> read(key))));
        // Gone means stored before or erased, which the store knows and ignores; anything else would be our loss.
        return document.map(found -> new FinishedFile(event, found)).orElseGet(() -> FinishedFile.lost(event));
    }

    private Optional<String> read(String resultKey) {
        try (InputStream result = blobs.open(resultKey)) {
            return Optional.of(new String(result.readAllBytes(), StandardCharsets.UTF_8));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> Uni<T> untilDone(Uni<T> step) {
        return step.onFailure(ParseResults::mayPass)
                .invoke(failure -> LOG.warnf("Results not stored, will try again: %s", failure.getMessage()))
                .onFailure(ParseResults::mayPass)
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
