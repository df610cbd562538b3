package dev.vitae.gateway.portal;

import static dev.vitae.gateway.surroundings.Client.cv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Database;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RescoreTest {

    private static final String PATH = "/rescore_candidates";

    @Inject
    Database database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private Client client;
    private String job;
    private List<String> candidates;

    @BeforeEach
    void upload() {
        client = Client.onPlan("mega");
        Response parsed =
                client.uploadFor("Engineer", "{\"output_profile\":\"ats_plus\"}", cv("Ada Example"), cv("Ben Example"));
        parsed.then().statusCode(200);
        job = parsed.path("job_id");
        candidates = parsed.path("results.candidate_id");
    }

    @Test
    void aJobIsScoredAgainAndShowsItAfterwards() {
        client.post(
                        PATH,
                        "{\"job_id\":\"" + job
                                + "\",\"required_skills\":[\"Java\",\"Rust\",\"Go\"],\"nice_to_have_skills\":[\"C\"]}")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("updated", equalTo(2))
                .body("scores.candidate_id", equalTo(candidates))
                .body("scores.fit_score", contains(70, 70))
                .body("scores.hiring_recommendation", contains("yes", "yes"))
                .body("scores[0].matched_skills", contains("Java"))
                .body("scores[0].missing_skills", contains("Rust", "Go"))
                .body("scores[0].score_version", equalTo("test-1"));

        client.get("/job_results/" + job)
                .then()
                .body("results[1].candidate.missing_skills", contains("Rust", "Go"))
                .body("results[1].candidate.verdict", equalTo("Ben Example for Engineer"));
        client.get("/candidates/" + candidates.getFirst())
                .then()
                .body("candidate.missing_skills", contains("Rust", "Go"));
    }

    @Test
    void namedCandidatesAreScoredInTheOrderOfTheRequestForAnotherJob() {
        client.post(
                        PATH,
                        "{\"candidate_ids\":[\"%s\",\"%s\",\"%s\"],\"job_description\":\"Gardener\",\"weights\":{\"years\":2}}"
                                .formatted(candidates.get(1), candidates.get(0), candidates.get(1)))
                .then()
                .statusCode(200)
                .body("updated", equalTo(2))
                .body("scores.candidate_id", contains(candidates.get(1), candidates.get(0)))
                .body("scores[0].score_breakdown.weight", contains(2.0f));

        client.get("/job_results/" + job)
                .then()
                .body("results.candidate.verdict", contains("Ada Example for Gardener", "Ben Example for Gardener"));
    }

    @Test
    void withoutAnyJobDescriptionTheSkillsAreTheJob() {
        Response parsed = client.upload(cv("Cem Example"));

        client.post(PATH, "{\"job_id\":\"" + parsed.path("job_id") + "\",\"required_skills\":[\"Java\"]}")
                .then()
                .statusCode(200)
                .body("scores[0].fit_score", equalTo(70));
        client.get("/job_results/" + parsed.path("job_id")).then().body("results[0].candidate.fit_score", equalTo(70));
    }

    @Test
    void aScoreThatFailsLeavesTheOneBefore() {
        client.post(PATH, "{\"job_id\":\"" + job + "\",\"job_description\":\"fail\"}")
                .then()
                .statusCode(200)
                .body("updated", equalTo(0))
                .body("scores.candidate_id", equalTo(candidates))
                .body("scores[0].fit_score", nullValue())
                .body("scores[0].warnings.code", hasItem("scoring_failed"));

        client.get("/job_results/" + job).then().body("results.candidate.fit_score", contains(70, 70));
    }

    @Test
    void asynchronouslyItIsAJobToPollAndIsAnnouncedAtTheEnd() {
        Response accepted =
                client.post(PATH + "?async=true", "{\"job_id\":\"" + job + "\",\"required_skills\":[\"Rust\"]}");
        accepted.then()
                .statusCode(202)
                .body("async", equalTo(true))
                .body("total", equalTo(2))
                .body("job_id", startsWith("job_"))
                .body("poll_url", equalTo("/api/portal/job_status/" + accepted.path("job_id")));
        String rescore = accepted.path("job_id");

        await().untilAsserted(() -> client.get("/job_status/" + rescore)
                .then()
                .body("status", equalTo("completed"))
                .body("kind", equalTo("rescore"))
                .body("total", equalTo(2))
                .body("completed", equalTo(2)));

        client.get("/job_results/" + rescore)
                .then()
                .statusCode(200)
                .body("updated", equalTo(2))
                .body("scores.candidate_id", equalTo(candidates))
                .body("results.fit_score", contains(50, 50));
        client.get("/job_results/" + rescore + "?offset=1&limit=1")
                .then()
                .body("results.candidate_id", contains(candidates.get(1)));
        assertThat(announced(rescore)).contains("\"score.completed\"", candidates.get(0), candidates.get(1));
        client.get("/jobs").then().body("jobs.kind", containsInAnyOrder("parse", "rescore"));
    }

    @Test
    void aJobWithoutCandidatesIsDoneAtOnce() {
        String failed = client.upload(cv("fail:encrypted")).path("job_id");

        client.post(PATH, "{\"job_id\":\"" + failed + "\",\"required_skills\":[\"Java\"]}")
                .then()
                .statusCode(200)
                .body("updated", equalTo(0))
                .body("scores", empty());
    }

    @Test
    void nobodyScoresAnotherAccountsThings() {
        Client stranger = Client.onPlan("mega");

        stranger.post(PATH, "{\"job_id\":\"" + job + "\",\"required_skills\":[\"Java\"]}")
                .then()
                .statusCode(404);
        stranger.post(PATH, "{\"candidate_ids\":[\"" + candidates.getFirst() + "\"],\"required_skills\":[\"Java\"]}")
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsErasedWhileItIsScoredAgainHoldsUpNothing() {
        String rescore = client.post(PATH + "?async=true", "{\"job_id\":\"" + job + "\",\"job_description\":\"hold\"}")
                .path("job_id");

        client.delete("/jobs/" + job).then().statusCode(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> client.get("/job_status/" + rescore).then().body("status", equalTo("completed")));
        client.get("/job_results/" + rescore).then().body("scores", empty());
        assertThat(database.number("select count(*) from score_task where assessment is not null and job_id = "
                        + Database.uuid(rescore)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"required_skills\":[\"Java\"]}|job_id",
                "{\"candidate_ids\":[],\"required_skills\":[\"Java\"]}|job_id",
                "{\"candidate_ids\":\"cand_1\"}|candidate_ids",
                "{\"job_id\":7}|job_id",
                "{\"job_id\":\"JOB\",\"required_skills\":\"Java\"}|required_skills",
                "{\"job_id\":\"JOB\",\"required_skills\":[\"Java\",7]}|required_skills",
                "{\"job_id\":\"JOB\",\"required_skills\":{}}|required_skills",
                "{\"job_id\":\"JOB\",\"nice_to_have_skills\":[null]}|nice_to_have_skills",
                "{\"job_id\":\"JOB\",\"job_description\":\"  \"}|job_description",
                "{\"job_id\":\"JOB\",\"weights\":{\"years\":true}}|weights.years",
                "{\"job_id\":\"JOB\",\"weights\":3}|weights",
                "[]|body",
                "nonsense|body",
                "{\"job_id\":\"JOB\"} and more|body"
            })
    void badInputIsRefusedByName(String body, String field) {
        client.post(PATH, body.replace("JOB", job)).then().statusCode(400).body("details.field", equalTo(field));
    }

    @Test
    void aJobWithoutDescriptionNeedsSkills() {
        String plain = client.upload(cv("Cem Example")).path("job_id");

        client.post(PATH, "{\"job_id\":\"" + plain + "\"}")
                .then()
                .statusCode(400)
                .body("details.field", equalTo("required_skills"));
        client.post(PATH, "{\"job_id\":\"" + job + "\"}").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"job_id\":\"job_00000000000000000000000000000000\",\"required_skills\":[\"Java\"]}",
                "{\"job_id\":\"nonsense\",\"required_skills\":[\"Java\"]}",
                "{\"candidate_ids\":[\"cand_00000000000000000000000000000000\"],\"required_skills\":[\"Java\"]}",
                "{\"candidate_ids\":[\"nonsense\"],\"required_skills\":[\"Java\"]}"
            })
    void whatIsUnknownIsNotFound(String body) {
        client.post(PATH, body).then().statusCode(404).body("code", equalTo("not_found"));
    }

    private String announced(String id) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka,
                        "group.id",
                        "test-" + System.nanoTime(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of("vitae.jobs.events"));
            return await().until(
                            () -> StreamSupport.stream(
                                            consumer.poll(Duration.ofMillis(500))
                                                    .spliterator(),
                                            false)
                                    .filter(message -> message.key().equals(id))
                                    .map(message -> message.value())
                                    .findFirst(),
                            java.util.Optional::isPresent)
                    .orElseThrow();
        }
    }
}
