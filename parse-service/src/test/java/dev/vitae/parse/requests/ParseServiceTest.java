package dev.vitae.parse.requests;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vitae.common.blobs.BlobStore;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.events.ParseFinished;
import dev.vitae.common.events.ParseRequested;
import dev.vitae.common.events.Topics;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.FileId;
import dev.vitae.common.ids.JobId;
import dev.vitae.local.kafka.Topic;
import dev.vitae.parse.sandbox.Sandbox;
import dev.vitae.service.requests.Lane;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ParseServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    BlobStore blobs;

    @Inject
    Sandbox sandbox;

    @TempDir
    Path folder;

    private Topic topic;

    @BeforeEach
    void connect() {
        topic = new Topic(bootstrapServers);
    }

    @AfterEach
    void disconnect() {
        topic.close();
    }

    @Test
    void aRequestBecomesAResultAndItsBlob() throws Exception {
        ParseRequested request = request("ok");

        send(Lane.INTERACTIVE, request);

        ConsumerRecord<String, String> message = onlyResult(request);
        ParseFinished finished = read(message);
        assertThat(finished.jobId()).isEqualTo(request.jobId());
        assertThat(finished.accountId()).isEqualTo(request.accountId());
        assertThat(finished.resultKey()).isEqualTo(request.resultKey());
        assertThat(finished.parseTier()).isEqualTo("tier1");
        assertThat(Topic.header(message, "event-id"))
                .contains(finished.eventId().toString());
        assertThat(blob(request.resultKey())).isEqualTo("{}");
    }

    @Test
    void whatIsWantedReachesTheChildAndComesBackWithTheResult() throws Exception {
        ParseRequested plain = request("purpose");
        ParseRequested request = new ParseRequested(
                plain.eventId(),
                plain.fileId(),
                plain.jobId(),
                plain.accountId(),
                plain.blobKey(),
                plain.resultKey(),
                plain.documentType(),
                ReadingPurpose.TEXT,
                plain.asOf(),
                plain.requestedAt());

        send(Lane.INTERACTIVE, request);

        assertThat(read(onlyResult(request)).purpose()).isEqualTo(ReadingPurpose.TEXT);
        assertThat(blob(request.resultKey())).isEqualTo("\"text\"");
    }

    @Test
    void aRequestThatDoesNotSayWhatIsWantedWantsACandidate() throws Exception {
        ParseRequested request = request("purpose");
        String message = JSON.writeValueAsString(request).replace("\"purpose\":\"candidate\",", "");

        topic.send(Topics.PARSE_REQUESTS_BULK, request.fileId().toString(), message, Map.of());

        assertThat(read(onlyResult(request)).purpose()).isEqualTo(ReadingPurpose.CANDIDATE);
        assertThat(blob(request.resultKey())).isEqualTo("\"candidate\"");
    }

    @Test
    void aFileThatTakesTooLongEndsAsThat() throws Exception {
        ParseRequested request = request("loop");

        send(Lane.BULK, request);

        assertThat(read(onlyResult(request)).errorCode()).isEqualTo(FileErrorCode.PARSE_TIMEOUT);
    }

    @Test
    void aFileThatCrashesItsChildrenEndsAsThatAndTheNextIsRead() throws Exception {
        ParseRequested bad = request("exit");
        ParseRequested good = request("ok");

        send(Lane.BULK, bad);
        send(Lane.BULK, good);

        assertThat(read(onlyResult(bad)).errorCode()).isEqualTo(FileErrorCode.PARSER_CRASHED);
        assertThat(read(onlyResult(good)).errorCode()).isNull();
    }

    @Test
    void aFileWhoseBlobIsGoneEndsAsOurFailure() throws Exception {
        ParseRequested request = request("ok");
        blobs.delete(request.blobKey());

        send(Lane.BULK, request);

        assertThat(read(onlyResult(request)).errorCode()).isEqualTo(FileErrorCode.INTERNAL);
    }

    @Test
    void aKeyThatNoBlobCanHaveEndsAsAnInternalError() throws Exception {
        ParseRequested plain = request("ok");
        ParseRequested request = new ParseRequested(
                plain.eventId(),
                plain.fileId(),
                plain.jobId(),
                plain.accountId(),
                "../somewhere",
                plain.resultKey(),
                plain.documentType(),
                plain.purpose(),
                plain.asOf(),
                plain.requestedAt());

        send(Lane.BULK, request);

        assertThat(read(onlyResult(request)).errorCode()).isEqualTo(FileErrorCode.INTERNAL);
    }

    @Test
    void whatIsNoRequestGoesToTheDeadLettersAsItCameAndTheNextIsRead() throws Exception {
        String key = UUID.randomUUID().toString();
        List<String> malformed = List.of("{\"event_id\": broken", "{}", "null", "[1,2]", "");
        malformed.forEach(message -> topic.send(Topics.PARSE_REQUESTS_BULK, key, message, Map.of()));
        ParseRequested next = request("ok");

        send(Lane.BULK, next);

        assertThat(read(onlyResult(next)).errorCode()).isNull();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topic.of(Topics.PARSE_REQUESTS_DEAD, key))
                        .extracting(ConsumerRecord::value)
                        .containsExactlyInAnyOrderElementsOf(malformed));
    }

    @Test
    void aRequestDeliveredTwiceGivesTheSameEventTwice() throws Exception {
        ParseRequested request = request("ok");

        send(Lane.BULK, request);
        send(Lane.BULK, request);

        await().atMost(PATIENCE).until(() -> results(request).size() == 2);
        assertThat(results(request))
                .extracting(message -> read(message).eventId())
                .containsOnly(read(results(request).getFirst()).eventId());
    }

    @Test
    void anInteractiveFileGoesBeforeABatchThatCameEarlier() throws Exception {
        Path gate = folder.resolve("gate");
        ParseRequested first = request("gate " + gate);
        Path order = folder.resolve("order");
        List<ParseRequested> batch = List.of(
                request("sign " + order + " batch"),
                request("sign " + order + " batch"),
                request("sign " + order + " batch"));
        ParseRequested single = request("sign " + order + " single");
        send(Lane.BULK, first);
        for (ParseRequested one : batch) {
            send(Lane.BULK, one);
        }
        await().atMost(PATIENCE).until(() -> sandbox.waitingFiles(Lane.BULK) > 0);
        send(Lane.INTERACTIVE, single);
        await().atMost(PATIENCE).until(() -> sandbox.waitingFiles(Lane.INTERACTIVE) > 0);

        Files.createFile(gate);

        onlyResult(single);
        batch.forEach(this::onlyResult);
        assertThat(order).content().startsWith("single");
    }

    @Test
    void theTraceGoesOnFromTheRequestToTheResult() throws Exception {
        ParseRequested request = request("ok");
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        topic.send(
                Topics.PARSE_REQUESTS_INTERACTIVE,
                request.fileId().toString(),
                JSON.writeValueAsString(request),
                Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(Topic.header(onlyResult(request), "traceparent"))
                .hasValueSatisfying(header -> assertThat(header).contains(trace).doesNotContain("00f067aa0ba902b7"));
    }

    @Test
    void healthSaysWhatIsReadyAndHowChildrenAreIsolated() {
        await().atMost(PATIENCE).until(() -> get("/q/health/ready").statusCode() == 200);

        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        get("/q/health/ready")
                .then()
                .body("checks.name", hasItem("sandbox"))
                .body("checks.name", hasItem("blob store"))
                .body(
                        "checks.find { it.name == 'sandbox' }.data.network_isolation",
                        org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void metricsCountFilesByOutcomeAndTimeTheStages() throws Exception {
        ParseRequested request = request("fail no_text");
        send(Lane.BULK, request);
        assertThat(read(onlyResult(request)).errorCode()).isEqualTo(FileErrorCode.NO_TEXT);

        get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("vitae_files_total{outcome=\"no_text\",tier=\"none\"}"))
                .body(containsString("vitae_stage_seconds_count{stage=\"parse\"}"))
                .body(containsString("vitae_stage_seconds_count{stage=\"queue\"}"))
                .body(containsString("vitae_sandbox_ready_children"))
                .body(containsString("vitae_sandbox_waiting_files{lane=\"interactive\"}"));
    }

    private ParseRequested request(String script) throws IOException {
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
                YearMonth.of(2026, 11),
                Instant.now());
    }

    private void send(Lane lane, ParseRequested request) throws IOException {
        String name = lane == Lane.INTERACTIVE ? Topics.PARSE_REQUESTS_INTERACTIVE : Topics.PARSE_REQUESTS_BULK;
        topic.send(name, request.fileId().toString(), JSON.writeValueAsString(request), Map.of());
    }

    private List<ConsumerRecord<String, String>> results(ParseRequested request) {
        return topic.of(Topics.PARSE_RESULTS, request.fileId().toString());
    }

    private ConsumerRecord<String, String> onlyResult(ParseRequested request) {
        await().atMost(PATIENCE).until(() -> !results(request).isEmpty());
        return results(request).getFirst();
    }

    private static ParseFinished read(ConsumerRecord<String, String> message) {
        try {
            return JSON.readValue(message.value(), ParseFinished.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String blob(String key) throws IOException {
        try (InputStream content = blobs.open(key)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
