package dev.vitae.gateway.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.common.events.ParseFinished;
import dev.vitae.common.events.Topics;
import dev.vitae.service.blobs.BlobReader;
import dev.vitae.service.inbox.Inbox;
import dev.vitae.service.inbox.Source;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Takes the parser's results. */
@ApplicationScoped
public class ParseResults implements Source<FinishedFile> {

    private final ObjectMapper json;
    private final Inbox inbox;
    private final BlobReader blobs;
    private final ResultStore store;
    private final FileCount count;
    private final ReadTexts texts;

    ParseResults(
            ObjectMapper json, Inbox inbox, BlobReader blobs, ResultStore store, FileCount count, ReadTexts texts) {
        this.json = json;
        this.inbox = inbox;
        this.blobs = blobs;
        this.store = store;
        this.count = count;
        this.texts = texts;
    }

    /** One batch at a time, which is what {@code @Blocking} means: the next is taken when this one is stored. */
    @Incoming("parse-results")
    @Blocking
    void take(ConsumerRecords<String, String> messages) {
        inbox.take(messages, this).forEach(count::add);
    }

    @Override
    public String deadLetters() {
        return Topics.PARSE_RESULTS_DEAD;
    }

    @Override
    public @Nullable FinishedFile read(ConsumerRecord<String, String> message) throws JsonProcessingException {
        ParseFinished event = json.readValue(message.value(), ParseFinished.class);
        if (event == null) {
            return null;
        }
        String key = event.resultKey();
        if (key == null) {
            return FinishedFile.failed(event);
        }
        // Gone means stored before or erased, which the store knows and ignores; anything else would be our loss.
        return blobs.text(key)
                .map(result -> event.purpose() == ReadingPurpose.TEXT
                        ? texts.read(event, result)
                        : FinishedFile.parsed(event, result))
                .orElseGet(() -> FinishedFile.lost(event));
    }

    @Override
    public Uni<List<FinishedFile>> store(List<FinishedFile> items) {
        return store.store(items);
    }
}
