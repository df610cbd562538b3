package dev.vitae.scoring.requests;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.vitae.common.blobs.BlobStore;
import dev.vitae.common.events.ScoreFinished;
import dev.vitae.common.events.ScoreRequested;
import dev.vitae.common.events.Topics;
import dev.vitae.common.scoring.Assessment;
import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.QuestionsRequest;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.local.kafka.Topic;
import dev.vitae.scoring.surroundings.Inputs;
import dev.vitae.scoring.surroundings.Scoring;
import dev.vitae.scoring.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ScoringServiceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    BlobStore blobs;

    private Scoring scoring;

    @BeforeEach
    void connect() {
        scoring = new Scoring(blobs, bootstrapServers);
    }

    @AfterEach
    void disconnect() {
        scoring.close();
    }

    @Test
    void aRequestBecomesAResultAndItsAssessment() throws Exception {
        ScoreRequested request = scoring.request(Inputs.input());

        scoring.send(Topics.SCORE_REQUESTS_INTERACTIVE, request);

        ConsumerRecord<String, String> message = scoring.result(request);
        ScoreFinished finished = Scoring.read(message);
        assertThat(finished.jobId()).isEqualTo(request.jobId());
        assertThat(finished.accountId()).isEqualTo(request.accountId());
        assertThat(Topic.header(message, "event-id"))
                .contains(finished.eventId().toString());
        Assessment assessment = scoring.assessment(finished);
        assertThat(assessment.engine()).isEqualTo("rules");
        assertThat(assessment.fitScore()).isBetween(1, 100);
        assertThat(assessment.matchedSkills()).contains("Java", "PostgreSQL");
        assertThat(assessment.missingSkills()).containsExactly("Kubernetes");
        assertThat(assessment.verdict()).doesNotContain("Mara");
    }

    @Test
    void withoutAJobThereIsNoScore() throws Exception {
        ScoreRequested request = scoring.request(Inputs.input(Inputs.PROFILE, null));

        scoring.send(Topics.SCORE_REQUESTS_BULK, request);

        Assessment assessment = scoring.assessment(scoring.finished(request));
        assertThat(assessment.fitScore()).isNull();
        assertThat(assessment.strengths()).isNotEmpty();
    }

    @Test
    void anInputThatIsGoneEndsAsAFailure() throws Exception {
        ScoreRequested request = scoring.request(Inputs.input());
        blobs.delete(request.inputKey());

        scoring.send(Topics.SCORE_REQUESTS_BULK, request);

        assertThat(scoring.finished(request).resultKey()).isNull();
    }

    @Test
    void anInputThatNobodyCanReadEndsAsAFailureAndTheNextIsJudged() throws Exception {
        List<ScoreRequested> bad = List.of(
                scoring.request("{\"document\": broken"),
                scoring.request("null"),
                scoring.request("{}"),
                scoring.request(new ScoreInput(
                        Inputs.document(Inputs.PROFILE),
                        Inputs.JOB,
                        null,
                        null,
                        Map.of("charm", 1.0),
                        Inputs.input().asOf())));
        ScoreRequested good = scoring.request(Inputs.input());

        for (ScoreRequested request : bad) {
            scoring.send(Topics.SCORE_REQUESTS_BULK, request);
        }
        scoring.send(Topics.SCORE_REQUESTS_BULK, good);

        assertThat(bad)
                .allSatisfy(request ->
                        assertThat(scoring.finished(request).resultKey()).isNull());
        assertThat(scoring.finished(good).resultKey()).isNotNull();
    }

    @Test
    void whatIsNoRequestGoesToTheDeadLettersAsItCameAndTheNextIsJudged() throws Exception {
        String key = UUID.randomUUID().toString();
        List<String> malformed = List.of("{\"event_id\": broken", "{}", "null", "[1,2]", "");
        malformed.forEach(message -> scoring.topic().send(Topics.SCORE_REQUESTS_BULK, key, message, Map.of()));
        ScoreRequested next = scoring.request(Inputs.input());

        scoring.send(Topics.SCORE_REQUESTS_BULK, next);

        assertThat(scoring.finished(next).resultKey()).isNotNull();
        await().atMost(Scoring.PATIENCE)
                .untilAsserted(() -> assertThat(scoring.topic().of(Topics.SCORE_REQUESTS_DEAD, key))
                        .extracting(ConsumerRecord::value)
                        .containsExactlyInAnyOrderElementsOf(malformed));
    }

    @Test
    void aRequestDeliveredTwiceGivesTheSameEventTwice() throws Exception {
        ScoreRequested request = scoring.request(Inputs.input());

        scoring.send(Topics.SCORE_REQUESTS_BULK, request);
        scoring.send(Topics.SCORE_REQUESTS_BULK, request);

        await().atMost(Scoring.PATIENCE).until(() -> scoring.results(request).size() == 2);
        assertThat(scoring.results(request))
                .extracting(message -> Scoring.read(message).eventId())
                .containsOnly(scoring.finished(request).eventId());
    }

    @Test
    void theTraceGoesOnFromTheRequestToTheResult() throws Exception {
        ScoreRequested request = scoring.request(Inputs.input());
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        scoring.send(
                Topics.SCORE_REQUESTS_INTERACTIVE,
                request,
                Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(Topic.header(scoring.result(request), "traceparent"))
                .hasValueSatisfying(header -> assertThat(header).contains(trace).doesNotContain("00f067aa0ba902b7"));
    }

    @Test
    void skillsOfAJobDescriptionAreAnsweredAtOnce() throws IOException {
        given().contentType(ContentType.JSON)
                .body(Scoring.JSON.writeValueAsString(Inputs.JOB))
                .post("/internal/skills")
                .then()
                .statusCode(200)
                .body("required", hasItems("Java", "PostgreSQL", "Kubernetes"))
                .body("nice_to_have", hasItem(containsString("Kafka")))
                .body("warnings.size()", equalTo(0));
    }

    @Test
    void aJobDescriptionThatSaysNothingIsRefused() throws IOException {
        for (String body : List.of(
                Scoring.JSON.writeValueAsString(new JobText(" \n", "Title", null)), "{\"title\": \"Title\"}", "null")) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/internal/skills")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("text_empty"));
        }
        given().contentType(ContentType.JSON)
                .body("{")
                .post("/internal/skills")
                .then()
                .statusCode(400);
    }

    @Test
    void questionsForAnInterviewAreAnsweredAtOnce() throws IOException {
        given().contentType(ContentType.JSON)
                .body(Scoring.JSON.writeValueAsString(new QuestionsRequest(Inputs.input(), null)))
                .post("/internal/questions")
                .then()
                .statusCode(200)
                .body("questions.size()", greaterThan(3))
                .body("questions.category", hasItem("Technical"))
                .body("questions.rationale", not(hasItem("")));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/internal/questions")
                .then()
                .statusCode(400);
    }

    @Test
    void healthAndMetricsAreThere() throws Exception {
        ScoreRequested request = scoring.request(Inputs.input());
        scoring.send(Topics.SCORE_REQUESTS_BULK, request);
        scoring.finished(request);

        await().atMost(Scoring.PATIENCE).until(() -> get("/q/health/ready").statusCode() == 200);
        get("/q/health/ready").then().body("checks.name", hasItem("blob store"));
        get("/q/health/live").then().statusCode(200);
        get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("vitae_assessments_total{outcome=\"scored\"}"))
                .body(containsString("vitae_stage_seconds_count{stage=\"score\"}"))
                .body(containsString("vitae_stage_seconds_count{stage=\"score_queue\"}"));
    }
}
