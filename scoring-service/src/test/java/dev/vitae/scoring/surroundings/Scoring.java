package dev.vitae.scoring.surroundings;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vitae.common.blobs.BlobStore;
import dev.vitae.common.events.ScoreFinished;
import dev.vitae.common.events.ScoreRequested;
import dev.vitae.common.events.Topics;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.JobId;
import dev.vitae.common.scoring.Assessment;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.local.kafka.Topic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The gateway's side: puts inputs into the blob store, asks, and reads what comes. */
public final class Scoring implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofSeconds(30);
    public static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final BlobStore blobs;
    private final Topic topic;
    private final AccountId account = new AccountId(UUID.randomUUID());

    public Scoring(BlobStore blobs, String bootstrapServers) {
        this.blobs = blobs;
        this.topic = new Topic(bootstrapServers);
    }

    public Topic topic() {
        return topic;
    }

    /** A request whose input lies ready. */
    public ScoreRequested request(ScoreInput input) throws IOException {
        return request(JSON.writeValueAsString(input));
    }

    public ScoreRequested request(String input) throws IOException {
        UUID task = UUID.randomUUID();
        ScoreRequested request = new ScoreRequested(
                UUID.randomUUID(),
                task,
                new JobId(UUID.randomUUID()),
                account,
                "test/" + task + "/input.json",
                "test/" + task + "/result.json",
                Instant.now());
        blobs.put(request.inputKey(), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        return request;
    }

    public void send(String name, ScoreRequested request) throws IOException {
        send(name, request, Map.of());
    }

    public void send(String name, ScoreRequested request, Map<String, String> headers) throws IOException {
        topic.send(name, request.taskId().toString(), JSON.writeValueAsString(request), headers);
    }

    public List<ConsumerRecord<String, String>> results(ScoreRequested request) {
        return topic.of(Topics.SCORE_RESULTS, request.taskId().toString());
    }

    public ConsumerRecord<String, String> result(ScoreRequested request) {
        await().atMost(PATIENCE).until(() -> !results(request).isEmpty());
        return results(request).getFirst();
    }

    public ScoreFinished finished(ScoreRequested request) {
        return read(result(request));
    }

    public static ScoreFinished read(ConsumerRecord<String, String> message) {
        try {
            return JSON.readValue(message.value(), ScoreFinished.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What comes of an input on the interactive lane. */
    public Assessment assessed(ScoreInput input) throws IOException {
        ScoreRequested request = request(input);
        send(Topics.SCORE_REQUESTS_INTERACTIVE, request);
        return assessment(finished(request));
    }

    public Assessment assessment(ScoreFinished finished) throws IOException {
        try (InputStream blob = blobs.open(finished.resultKey())) {
            return JSON.readValue(blob, Assessment.class);
        }
    }

    @Override
    public void close() {
        topic.close();
    }
}
