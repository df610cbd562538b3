package dev.vitae.parse.requests;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.vitae.common.blobs.BlobStore;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.events.ParseFinished;
import dev.vitae.common.events.ParseRequested;
import dev.vitae.common.events.Topics;
import dev.vitae.local.kafka.Topic;
import dev.vitae.parse.sandbox.Sandbox;
import dev.vitae.service.requests.Lane;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    BlobStore blobs;

    @Inject
    Sandbox sandbox;

    @TempDir
    Path folder;

    private Parsing parsing;

    @BeforeEach
    void connect() {
        parsing = new Parsing(blobs, bootstrapServers);
    }

    @AfterEach
    void disconnect() {
        parsing.close();
    }

    @Test
    void aRequestBecomesAResultAndItsBlob() throws Exception {
        ParseRequested request = parsing.request("ok");

        parsing.send(Lane.INTERACTIVE, request);

        ConsumerRecord<String, String> message = parsing.onlyResult(request);
        ParseFinished finished = Parsing.read(message);
        assertThat(finished.jobId()).isEqualTo(request.jobId());
        assertThat(finished.accountId()).isEqualTo(request.accountId());
        assertThat(finished.resultKey()).isEqualTo(request.resultKey());
        assertThat(finished.parseTier()).isEqualTo("tier1");
        assertThat(Topic.header(message, "event-id"))
                .contains(finished.eventId().toString());
        assertThat(parsing.blob(request.resultKey())).isEqualTo("{}");
    }

    @Test
    void whatIsWantedReachesTheChildAndComesBackWithTheResult() throws Exception {
        ParseRequested plain = parsing.request("purpose");
        ParseRequested request = new ParseRequested(
                plain.eventId(),
                plain.fileId(),
                plain.jobId(),
                plain.accountId(),
                plain.blobKey(),
                plain.resultKey(),
                plain.documentType(),
                ReadingPurpose.TEXT,
                false,
                plain.asOf(),
                plain.requestedAt());

        parsing.send(Lane.INTERACTIVE, request);

        assertThat(Parsing.read(parsing.onlyResult(request)).purpose()).isEqualTo(ReadingPurpose.TEXT);
        assertThat(parsing.blob(request.resultKey())).isEqualTo("\"text\"");
    }

    @Test
    void aRequestThatDoesNotSayWhatIsWantedWantsACandidate() throws Exception {
        ParseRequested request = parsing.request("purpose");
        String message = Parsing.JSON.writeValueAsString(request).replace("\"purpose\":\"candidate\",", "");

        parsing.topic().send(Topics.PARSE_REQUESTS_BULK, request.fileId().toString(), message, Map.of());

        assertThat(Parsing.read(parsing.onlyResult(request)).purpose()).isEqualTo(ReadingPurpose.CANDIDATE);
        assertThat(parsing.blob(request.resultKey())).isEqualTo("\"candidate\"");
    }

    @Test
    void aFileThatTakesTooLongEndsAsThat() throws Exception {
        ParseRequested request = parsing.request("loop");

        parsing.send(Lane.BULK, request);

        assertThat(Parsing.read(parsing.onlyResult(request)).errorCode()).isEqualTo(FileErrorCode.PARSE_TIMEOUT);
    }

    @Test
    void aFileThatCrashesItsChildrenEndsAsThatAndTheNextIsRead() throws Exception {
        ParseRequested bad = parsing.request("exit");
        ParseRequested good = parsing.request("ok");

        parsing.send(Lane.BULK, bad);
        parsing.send(Lane.BULK, good);

        assertThat(Parsing.read(parsing.onlyResult(bad)).errorCode()).isEqualTo(FileErrorCode.PARSER_CRASHED);
        assertThat(Parsing.read(parsing.onlyResult(good)).errorCode()).isNull();
    }

    @Test
    void aFileWhoseBlobIsGoneEndsAsOurFailure() throws Exception {
        ParseRequested request = parsing.request("ok");
        blobs.delete(request.blobKey());

        parsing.send(Lane.BULK, request);

        assertThat(Parsing.read(parsing.onlyResult(request)).errorCode()).isEqualTo(FileErrorCode.INTERNAL);
    }

    @Test
    void aKeyThatNoBlobCanHaveEndsAsAnInternalError() throws Exception {
        ParseRequested plain = parsing.request("ok");
        ParseRequested request = new ParseRequested(
                plain.eventId(),
                plain.fileId(),
                plain.jobId(),
                plain.accountId(),
                "../somewhere",
                plain.resultKey(),
                plain.documentType(),
                plain.purpose(),
                false,
                plain.asOf(),
                plain.requestedAt());

        parsing.send(Lane.BULK, request);

        assertThat(Parsing.read(parsing.onlyResult(request)).errorCode()).isEqualTo(FileErrorCode.INTERNAL);
    }

    @Test
    void whatIsNoRequestGoesToTheDeadLettersAsItCameAndTheNextIsRead() throws Exception {
        String key = UUID.randomUUID().toString();
        List<String> malformed = List.of("{\"event_id\": broken", "{}", "null", "[1,2]", "");
        malformed.forEach(message -> parsing.topic().send(Topics.PARSE_REQUESTS_BULK, key, message, Map.of()));
        ParseRequested next = parsing.request("ok");

        parsing.send(Lane.BULK, next);

        assertThat(Parsing.read(parsing.onlyResult(next)).errorCode()).isNull();
        await().atMost(Parsing.PATIENCE)
                .untilAsserted(() -> assertThat(parsing.topic().of(Topics.PARSE_REQUESTS_DEAD, key))
                        .extracting(ConsumerRecord::value)
                        .containsExactlyInAnyOrderElementsOf(malformed));
    }

    @Test
    void aRequestDeliveredTwiceGivesTheSameEventTwice() throws Exception {
        ParseRequested request = parsing.request("ok");

        parsing.send(Lane.BULK, request);
        parsing.send(Lane.BULK, request);

        await().atMost(Parsing.PATIENCE).until(() -> parsing.results(request).size() == 2);
        assertThat(parsing.results(request))
                .extracting(message -> Parsing.read(message).eventId())
                .containsOnly(Parsing.read(parsing.results(request).getFirst()).eventId());
    }

    @Test
    void anInteractiveFileGoesBeforeABatchThatCameEarlier() throws Exception {
        Path gate = folder.resolve("gate");
        ParseRequested first = parsing.request("gate " + gate);
        Path order = folder.resolve("order");
        List<ParseRequested> batch = List.of(
                parsing.request("sign " + order + " batch"),
                parsing.request("sign " + order + " batch"),
                parsing.request("sign " + order + " batch"));
        ParseRequested single = parsing.request("sign " + order + " single");
        parsing.send(Lane.BULK, first);
        for (ParseRequested one : batch) {
            parsing.send(Lane.BULK, one);
        }
        await().atMost(Parsing.PATIENCE).until(() -> sandbox.waitingFiles(Lane.BULK) > 0);
        parsing.send(Lane.INTERACTIVE, single);
        await().atMost(Parsing.PATIENCE).until(() -> sandbox.waitingFiles(Lane.INTERACTIVE) > 0);

        Files.createFile(gate);

        parsing.onlyResult(single);
        batch.forEach(parsing::onlyResult);
        assertThat(order).content().startsWith("single");
    }

    @Test
    void theTraceGoesOnFromTheRequestToTheResult() throws Exception {
        ParseRequested request = parsing.request("ok");
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        parsing.topic()
                .send(
                        Topics.PARSE_REQUESTS_INTERACTIVE,
                        request.fileId().toString(),
                        Parsing.JSON.writeValueAsString(request),
                        Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(Topic.header(parsing.onlyResult(request), "traceparent"))
                .hasValueSatisfying(header -> assertThat(header).contains(trace).doesNotContain("00f067aa0ba902b7"));
    }

    @Test
    void healthSaysWhatIsReadyAndHowChildrenAreIsolated() {
        await().atMost(Parsing.PATIENCE).until(() -> get("/q/health/ready").statusCode() == 200);

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
        ParseRequested request = parsing.request("fail no_text");
        parsing.send(Lane.BULK, request);
        assertThat(Parsing.read(parsing.onlyResult(request)).errorCode()).isEqualTo(FileErrorCode.NO_TEXT);

        get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("vitae_files_total{outcome=\"no_text\",tier=\"none\"}"))
                .body(containsString("vitae_stage_seconds_count{stage=\"parse\"}"))
                .body(containsString("vitae_stage_seconds_count{stage=\"queue\"}"))
                .body(containsString("vitae_sandbox_ready_children"))
                .body(containsString("vitae_sandbox_waiting_files{lane=\"interactive\"}"));
    }
}
