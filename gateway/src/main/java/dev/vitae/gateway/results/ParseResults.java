package dev.vitae.gateway.results;

import static dev.vitae.gateway.requests.Await.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.blobs.BlobStore;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.events.ParseFinished;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
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
    private final MeterRegistry meters;
    private final Clock clock;

    ParseResults(
            ObjectMapper json,
            BlobStore blobs,
            ResultStore store,
            DeadLetters deadLetters,
            MeterRegistry meters,
            Clock clock) {
        this.json = json;
        this.blobs = blobs;
        this.store = store;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.clock = clock;
    }

    @Incoming("parse-results")
    @RunOnVirtualThread
    void take(ConsumerRecords<String, String> records) {
        List<FinishedFile> finished = new ArrayList<>(records.count());
        for (ConsumerRecord<String, String> message : records) {
            try {
                ParseFinished event = json.readValue(message.value(), ParseFinished.class);
                finished.add(withDocument(event));
            } catch (JsonProcessingException | IllegalArgumentException notUnderstood) {
                LOG.errorf(
                        "A parse result was not understood and goes to the dead letters: %s",
                        notUnderstood.getClass().getSimpleName());
                await(untilDone(deadLetters.send(message)));
            }
        }
        List<FinishedFile> fresh = await(untilDone(store.store(finished)));
        finished.forEach(this::forgetResult);
        fresh.forEach(this::count);
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

    /** The stored candidate is the only copy from now on. */
    private void forgetResult(FinishedFile file) {
        String key = file.event().resultKey();
        if (key == null) {
            return;
        }
        try {
            blobs.delete(key);
        } catch (IOException failure) {
            LOG.warnf("A result blob could not be deleted; it goes with its job: %s", failure.getMessage());
        }
    }

    private void count(FinishedFile file) {
        FileErrorCode error = file.event().errorCode();
        String tier = file.event().parseTier();
        meters.counter(
                        "vitae.files",
                        "outcome",
                        error == null ? "parsed" : error.code(),
                        "tier",
                        tier == null ? "none" : tier)
                .increment();
        Duration underWay = Duration.between(file.event().finishedAt(), clock.instant());
        meters.timer("vitae.stage", "stage", "store").record(underWay);
    }

    private static <T> Uni<T> untilDone(Uni<T> step) {
        return step.onFailure()
                .invoke(failure -> LOG.warnf("Results not stored, will try again: %s", failure.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .indefinitely();
    }
}
