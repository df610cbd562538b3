package dev.vitae.gateway.scores;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.events.ScoreFinished;
import dev.vitae.common.events.Topics;
import dev.vitae.common.scoring.Assessment;
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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes the scorer's results. */
@ApplicationScoped
public class ScoreResults implements Source<FinishedScore> {

    private static final Logger LOG = Logger.getLogger(ScoreResults.class);

    private final ObjectMapper json;
    private final Inbox inbox;
    private final BlobReader blobs;
    private final ScoreStore store;

    ScoreResults(ObjectMapper json, Inbox inbox, BlobReader blobs, ScoreStore store) {
        this.json = json;
        this.inbox = inbox;
        this.blobs = blobs;
        this.store = store;
    }

    @Incoming("score-results")
    @Blocking
    void take(ConsumerRecords<String, String> messages) {
        inbox.take(messages, this).forEach(store::count);
    }

    @Override
    public String deadLetters() {
        return Topics.SCORE_RESULTS_DEAD;
    }

    @Override
    public @Nullable FinishedScore read(ConsumerRecord<String, String> message) throws JsonProcessingException {
        ScoreFinished event = json.readValue(message.value(), ScoreFinished.class);
        if (event == null) {
            return null;
        }
        String key = event.resultKey();
        // Gone means stored before or erased, which the store knows and ignores; anything else is a score that failed.
        return new FinishedScore(
                event, key == null ? null : blobs.text(key).map(this::usable).orElse(null));
    }

    @Override
    public Uni<List<FinishedScore>> store(List<FinishedScore> items) {
        return store.store(items);
    }

    private @Nullable String usable(String assessment) {
        try {
            return json.writeValueAsString(json.readValue(assessment, Assessment.class));
        } catch (JsonProcessingException | RuntimeException notUnderstood) {
            LOG.errorf(
                    "An assessment was not understood: %s",
                    notUnderstood.getClass().getSimpleName());
            return null;
        }
    }
}
