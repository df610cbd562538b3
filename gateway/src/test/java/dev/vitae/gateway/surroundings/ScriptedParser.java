package dev.vitae.gateway.surroundings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vitae.common.blobs.BlobStore;
import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.DocumentKind;
import dev.vitae.common.candidate.Evidence;
import dev.vitae.common.candidate.FieldCheck;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.candidate.PlainText;
import dev.vitae.common.candidate.Redaction;
import dev.vitae.common.candidate.RedactionKind;
import dev.vitae.common.candidate.Warning;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.events.ParseFinished;
import dev.vitae.common.events.ParseRequested;
import dev.vitae.common.events.Topics;
import dev.vitae.files.FolderBlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Stands where parse-service stands, on the real topics and blobs, and does what the uploaded text tells it: {@code fail:CODE}
 * ends with that error, {@code hold} never ends, {@code twice} is answered twice, {@code garbage} is preceded by messages
 * that nobody understands. Everything else becomes a candidate whose name is the first line, or is its own text where that is
 * wanted.
 */
public final class ScriptedParser implements AutoCloseable {

    private static final Pattern FAIL = Pattern.compile("fail:([a-z_]+)");

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final BlobStore blobs;
    private final KafkaConsumer<String, String> requests;
    private final KafkaProducer<String, String> results;
    private final Thread thread;

    private ScriptedParser(String bootstrapServers, Path blobsFolder) {
        this.blobs = new FolderBlobStore(blobsFolder);
        this.requests = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "group.id", "parser", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        this.results = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
        this.thread = Thread.ofPlatform().name("scripted-parser").unstarted(this::run);
    }

    static ScriptedParser start(String bootstrapServers, Path blobsFolder) {
        ScriptedParser parser = new ScriptedParser(bootstrapServers, blobsFolder);
        parser.thread.start();
        return parser;
    }

    @Override
    public void close() {
        requests.wakeup();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        results.close(Duration.ofSeconds(1));
    }

    private void run() {
        try (requests) {
            requests.subscribe(List.of(Topics.PARSE_REQUESTS_INTERACTIVE, Topics.PARSE_REQUESTS_BULK));
            while (true) {
                for (ConsumerRecord<String, String> request : requests.poll(Duration.ofSeconds(1))) {
                    answer(json.readValue(request.value(), ParseRequested.class));
                }
            }
        } catch (WakeupException closed) {
            // the end of the tests
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void answer(ParseRequested request) throws IOException {
        String text = text(request.blobKey());
        Matcher fail = FAIL.matcher(text);
        if (text.contains("hold")) {
            return;
        }
        if (text.contains("garbage")) {
            for (String garbage : List.of("this is no result", "null", "{}", withWrongKey(request))) {
                results.send(new ProducerRecord<>(
                        Topics.PARSE_RESULTS, request.fileId().toString(), garbage));
            }
        }
        if (fail.find()) {
            send(ParseFinished.failed(request, FileErrorCode.fromCode(fail.group(1)), 3, Instant.now()));
            return;
        }
        Object result = request.purpose() == ReadingPurpose.TEXT
                ? new PlainText(
                        text,
                        List.of(new Warning("read_as", request.documentType().extension())),
                        0)
                : document(text, request);
        blobs.put(request.resultKey(), new ByteArrayInputStream(json.writeValueAsBytes(result)));
        send(ParseFinished.parsed(request, "tier1", 1, 3, Instant.now()));
        if (text.contains("twice")) {
            send(ParseFinished.parsed(request, "tier1", 1, 3, Instant.now()));
        }
    }

    private String withWrongKey(ParseRequested request) throws IOException {
        return json.writeValueAsString(ParseFinished.parsed(request, "tier1", 1, 3, Instant.now()))
                .replace(request.resultKey(), "../outside");
    }

    private void send(ParseFinished result) throws IOException {
        results.send(new ProducerRecord<>(
                Topics.PARSE_RESULTS, result.fileId().toString(), json.writeValueAsString(result)));
    }

    private String text(String blobKey) throws IOException {
        try (InputStream blob = blobs.open(blobKey)) {
            return new String(blob.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.nio.file.NoSuchFileException erased) {
            return "hold";
        }
    }

    private static ParsedDocument document(String text, ParseRequested request) {
        String name = text.lines().findFirst().orElse("");
        Candidate candidate = new Candidate(
                name,
                "someone@mail.example",
                null,
                "London, UK",
                null,
                null,
                "senior",
                List.of("Java"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                3.5,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                "en",
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new ParsedDocument(
                candidate,
                DocumentKind.CV,
                List.of(
                        new Evidence("name", 1, 1, name, null, 0.99),
                        new Evidence("profile", 1, 2, name + " builds things", null, 0.9)),
                List.of(new FieldCheck("location", 0.5, "stands alone")),
                List.of(new Warning("as_of", request.asOf().toString())),
                redactions(name),
                request.refine() ? "tier2" : "tier1",
                1);
    }

    private static List<Redaction> redactions(String name) {
        return name.isEmpty()
                ? List.of()
                : List.of(
                        new Redaction(RedactionKind.NAME, "evidence[0].text", 0, name.length()),
                        new Redaction(RedactionKind.NAME, "evidence[1].text", 0, name.length()));
    }
}
