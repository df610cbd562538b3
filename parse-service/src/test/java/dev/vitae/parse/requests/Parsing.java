package dev.vitae.parse.requests;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vitae.common.blobs.BlobStore;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.common.events.ParseFinished;
import dev.vitae.common.events.ParseRequested;
import dev.vitae.common.events.Topics;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.FileId;
import dev.vitae.common.ids.JobId;
import dev.vitae.local.kafka.Topic;
import dev.vitae.service.requests.Lane;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The gateway's side: puts files into the blob store, asks, and reads what comes. */
final class Parsing implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final BlobStore blobs;
    private final Topic topic;

    Parsing(BlobStore blobs, String bootstrapServers) {
        this.blobs = blobs;
        this.topic = new Topic(bootstrapServers);
    }

    Topic topic() {
        return topic;
    }

    /** A request whose file, a script for the child, lies ready. */
    ParseRequested request(String script) throws IOException {
        return request(blobs, script, false);
    }

    /** The same, and a language model may be asked. */
    ParseRequested refined(String script) throws IOException {
        return request(blobs, script, true);
    }

    static ParseRequested request(BlobStore blobs, String script, boolean refine) throws IOException {
        FileId file = new FileId(UUID.randomUUID());
        String blobKey = "test/" + file + "/document";
        blobs.put(blobKey, new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)));
        return new ParseRequested(
                UUID.randomUUID(),
                file,
                new JobId(UUID.randomUUID()),
                new AccountId(UUID.randomUUID()),
                blobKey,
                "test/" + file + "/result.json",
                DocumentType.TXT,
                ReadingPurpose.CANDIDATE,
                refine,
                YearMonth.of(2026, 11),
                Instant.now());
    }

    void send(Lane lane, ParseRequested request) throws IOException {
        String name = lane == Lane.INTERACTIVE ? Topics.PARSE_REQUESTS_INTERACTIVE : Topics.PARSE_REQUESTS_BULK;
        topic.send(name, request.fileId().toString(), JSON.writeValueAsString(request), Map.of());
    }

    List<ConsumerRecord<String, String>> results(ParseRequested request) {
        return topic.of(Topics.PARSE_RESULTS, request.fileId().toString());
    }

    ConsumerRecord<String, String> onlyResult(ParseRequested request) {
        await().atMost(PATIENCE).until(() -> !results(request).isEmpty());
        return results(request).getFirst();
    }

    static ParseFinished read(ConsumerRecord<String, String> message) {
        try {
            return JSON.readValue(message.value(), ParseFinished.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String blob(String key) throws IOException {
        try (InputStream content = blobs.open(key)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        topic.close();
    }
}
