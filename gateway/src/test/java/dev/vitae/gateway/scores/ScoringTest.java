package dev.vitae.gateway.scores;

import static dev.vitae.gateway.surroundings.Client.cv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Database;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores that come with an upload. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ScoringTest {

    private static final String PLUS = "{\"output_profile\":\"ats_plus\"}";

    @Inject
    Database database;

    @Inject
    ScoreSweeper sweeper;

    @Inject
    ScoreDispatcher dispatcher;

    @ConfigProperty(name = "vitae.blobs.folder")
    Path blobs;

    private Client client;

    @BeforeEach
    void account() {
        client = Client.onPlan("mega");
    }

    @Test
    void theLeanProfileShowsTheScoreAndHowItComesAboutButNoProse() {
        client.uploadFor("Engineer", "{}", cv("Ada Example"))
                .then()
                .statusCode(200)
                .body("results[0].candidate.fit_score", equalTo(70))
                .body("results[0].candidate.hiring_recommendation", equalTo("yes"))
                .body("results[0].candidate.matched_skills", contains("Java"))
                .body("results[0].candidate.missing_skills", contains("Kotlin"))
                .body("results[0].candidate.score_version", equalTo("test-1"))
                .body("results[0].candidate.score_breakdown", empty())
                .body("results[0].candidate.knockouts", empty())
                .body("results[0].candidate", not(hasKey("verdict")))
                .body("results[0].candidate", not(hasKey("red_flags")))
                .body("results[0].candidate", not(hasKey("strengths")))
                .body("results[0].candidate", not(hasKey("self_check")))
                .body("results[0].candidate", not(hasKey("skills_detail")));
    }

    @Test
    void theRicherProfilesShowAllOfIt() {
        client.uploadFor("Engineer", PLUS, cv("Ada Example"))
                .then()
                .statusCode(200)
                .body("results[0].candidate.fit_score", equalTo(70))
                .body("results[0].candidate.verdict", equalTo("Ada Example for Engineer"))
                .body("results[0].candidate.red_flags", contains("A gap"))
                .body("results[0].candidate.strengths", contains("Knows Java"))
                .body("results[0].candidate.self_check", not(empty()))
                .body("results[0].candidate.skills_detail[0].label", equalTo("Java"))
                .body("results[0].candidate.skills_detail[0].last_used", equalTo("2026-01"));
    }

    @Test
    void withoutAJobThereIsProseButNoScore() {
        client.uploadFor("", PLUS, cv("Ada Example"))
                .then()
                .statusCode(200)
                .body("results[0].candidate.strengths", contains("Knows Java"))
                .body("results[0].candidate.verdict", equalTo("Ada Example for no job"))
                .body("results[0].candidate", not(hasKey("fit_score")));
    }

    @Test
    void whatIsTurnedOffIsNotShown() {
        client.uploadFor(
                        "Engineer",
                        "{\"output_profile\":\"ats_plus\",\"score\":false,\"verdict\":false,\"strengths\":false}",
                        cv("Ada Example"))
                .then()
                .body("results[0].candidate", not(hasKey("fit_score")))
                .body("results[0].candidate", not(hasKey("verdict")))
                .body("results[0].candidate", not(hasKey("strengths")))
                .body("results[0].candidate.red_flags", contains("A gap"));
    }

    @Test
    void whatNobodyWantsIsNotAskedFor() {
        String job = client.uploadFor("Engineer", "{\"score\":false}", cv("Ada Example"))
                .path("job_id");

        assertThat(tasks(job)).isZero();
    }

    @Test
    void weightsAndReferenceMonthReachTheScorer() {
        client.uploadFor(
                        "Engineer",
                        "{\"as_of\":\"2024-05\",\"weights\":{\"years\":0.25,\"education\":0}}",
                        cv("Ada Example"))
                .then()
                .body("results[0].candidate.score_breakdown.part", contains("education", "years"))
                .body("results[0].candidate.score_breakdown.weight", contains(0.0f, 0.25f))
                .body("results[0].warnings.message", hasItem("2024-05"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"weights\":[]}|parse_options.weights",
                "{\"weights\":\"high\"}|parse_options.weights",
                "{\"weights\":{\"years\":\"high\"}}|parse_options.weights.years",
                "{\"weights\":{\"age\":1}}|parse_options.weights.age",
                "{\"weights\":{\"years\":-1}}|parse_options.weights.years",
                "{\"weights\":{\"years\":1e999}}|parse_options.weights.years"
            })
    void weightsOfAWrongTypeAreRefusedByName(String options, String field) {
        client.uploadFor("Engineer", options, cv("Ada"))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_parse_options"))
                .body("details.field", equalTo(field));
    }

    @Test
    void theSameFileForAnotherJobIsScoredAgainButNotParsedOrCharged() {
        String cv = cv("Ada Example");
        String first = client.uploadFor("Engineer", PLUS, cv).path("results[0].candidate_id");

        client.uploadFor("Gardener", PLUS, cv)
                .then()
                .statusCode(200)
                .body("parses_used", equalTo(1))
                .body("results[0].cached", equalTo(true))
                .body("results[0].candidate_id", equalTo(first))
                .body("results[0].candidate.verdict", equalTo("Ada Example for Gardener"));
        client.get("/candidates/" + first).then().body("candidate.verdict", equalTo("Ada Example for Gardener"));
    }

    @Test
    void theSameFileTwiceInAnUploadIsScoredOnce() {
        String cv = cv("Ada Example");

        Response parsed = client.uploadFor("Engineer", "{}", cv, cv);

        parsed.then().statusCode(200).body("results.candidate.fit_score", contains(70, 70));
        assertThat(tasks(parsed.path("job_id"))).isEqualTo(1);
    }

    @Test
    void whatABlindReviewDoesNotSeeTheScorerDoesNotSee() {
        String cv = cv("Ada Example");
        client.uploadFor("Engineer", "{\"output_profile\":\"ats_plus\",\"redact\":[\"name\"]}", cv)
                .then()
                .statusCode(200)
                .body(not(containsString("Ada Example")))
                .body("results[0].candidate.verdict", equalTo("null for Engineer"));
        client.uploadFor("Engineer", PLUS, cv)
                .then()
                .body("results[0].cached", equalTo(true))
                .body("results[0].candidate.verdict", equalTo("Ada Example for Engineer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "nonsense"})
    void aScoreThatFailsIsNoFailureOfTheFile(String job) {
        client.uploadFor(job, PLUS, cv("Ada Example"))
                .then()
                .statusCode(200)
                .body("results[0].success", equalTo(true))
                .body("results[0].candidate", hasKey("fit_score"))
                .body("results[0].candidate.fit_score", nullValue())
                .body("results[0].candidate.verdict", nullValue())
                .body("results[0].candidate.strengths", nullValue())
                .body("results[0].warnings.code", hasItem("scoring_failed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"twice", "garbage"})
    void whatComesTwiceOrWrongChangesNothing(String job) {
        client.uploadFor(job, PLUS, cv("Ada Example")).then().statusCode(200);
        client.uploadFor("Engineer", PLUS, cv("Ben Example"))
                .then()
                .statusCode(200)
                .body("results[0].candidate.fit_score", equalTo(70));
    }

    @Test
    void aJobIsOpenWhileAScoreIsAwaitedAndEndsWhenItIsGivenUp() {
        String job = client.uploadFor("hold", "{}", texts(6)).path("job_id");
        await().untilAsserted(() -> client.get("/job_status/" + job)
                .then()
                .body("completed", equalTo(6))
                .body("status", equalTo("processing")));
        client.get("/job_results/" + job)
                .then()
                .body("results[0].candidate.name", equalTo("Person 0"))
                .body("results[0].candidate.fit_score", nullValue())
                .body("results[0].warnings.code", hasItem("scoring_pending"));

        await().pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            database.execute("update score_task set state_since = now() - interval '31 minutes' where job_id = "
                    + Database.uuid(job));
            sweeper.sweep().await().atMost(Duration.ofSeconds(5));
            client.get("/job_status/" + job)
                    .then()
                    .body("status", equalTo("completed"))
                    .body("failed", equalTo(0));
        });
        client.get("/job_results/" + job)
                .then()
                .body("results[5].success", equalTo(true))
                .body("results[5].warnings.code", hasItem("scoring_failed"));
    }

    @Test
    void candidatesWaitForAJobDescriptionThatHasYetToBeRead() {
        String job = client.uploadFor("Engineer", PLUS, cv("Ada Example")).path("job_id");
        database.execute(
                "update job_description set text = null where id = (select job_description_id from job where id = "
                        + Database.uuid(job) + ")");
        String rescore = client.post("/rescore_candidates?async=true", "{\"job_id\":\"" + job + "\"}")
                .path("job_id");
        dispatcher.poll();
        client.uploadFor("Engineer", PLUS, cv("Ben Example")).then().statusCode(200);
        assertThat(database.text("select state from score_task where job_id = " + Database.uuid(rescore)))
                .isEqualTo("waiting");

        database.execute("update job_description set text = 'Gardener' where text is null");

        await().untilAsserted(() -> client.get("/job_results/" + job)
                .then()
                .body("results[0].candidate.verdict", equalTo("Ada Example for Gardener")));
    }

    @Test
    void aDocumentThatCantBeScoredHoldsUpNobody() {
        Response parsed = client.upload(cv("Ada Example"));
        String job = parsed.path("job_id");
        database.execute("update candidate set document = '{\"candidate\": {}}' where id = "
                + Database.uuid(parsed.path("results[0].candidate_id")));

        client.post("/rescore_candidates", "{\"job_id\":\"" + job + "\",\"required_skills\":[\"Java\"]}")
                .then()
                .statusCode(200)
                .body("updated", equalTo(0))
                .body("scores[0].warnings.code", contains("scoring_failed"));
    }

    @Test
    void aBatchIsScoredInTheBulkLane() {
        String job = client.uploadFor("Engineer", "{}", texts(8)).path("job_id");

        await().untilAsserted(() -> client.get("/job_status/" + job).then().body("status", equalTo("completed")));

        client.get("/job_results/" + job)
                .then()
                .body("results.candidate.fit_score", contains(70, 70, 70, 70, 70, 70, 70, 70));
        assertThat(database.number(
                        "select count(*) from score_task where urgency = 1 and job_id = " + Database.uuid(job)))
                .isEqualTo(8);
    }

    @Test
    void aFileThatCantBeReadHasNoScoreAndHoldsUpNobody() {
        client.uploadFor("Engineer", "{}", cv("Ada Example"), cv("fail:encrypted"))
                .then()
                .statusCode(200)
                .body("results[0].candidate.fit_score", equalTo(70))
                .body("results[1].code", equalTo("encrypted"));
    }

    @Test
    void nothingOfAScoreIsLeftBehindAsABlob() {
        String job = client.uploadFor("Engineer", "{}", cv("Ada Example")).path("job_id");

        await().untilAsserted(() -> assertThat(blobsOf(job)).noneMatch(path -> path.contains("/scores/")));
    }

    @Test
    void anErasedCandidateTakesItsScoresAlongAndTheJobEnds() {
        String job = client.uploadFor("hold", "{}", texts(6)).path("job_id");
        await().untilAsserted(() -> assertThat(database.number(
                        "select count(*) from score_task where state = 'requested' and job_id = " + Database.uuid(job)))
                .isEqualTo(6));
        List<String> candidates = client.get("/job_results/" + job).path("results.candidate_id");

        candidates.forEach(
                candidate -> client.delete("/candidates/" + candidate).then().statusCode(200));

        client.get("/job_status/" + job).then().body("status", equalTo("completed"));
        assertThat(database.number(
                        "select count(*) from score_task where (state <> 'erased' or candidate_id is not null"
                                + " or assessment is not null) and job_id = " + Database.uuid(job)))
                .isZero();
        await().untilAsserted(() -> assertThat(blobsOf(job)).isEmpty());
    }

    @Test
    void anErasedJobTakesItsScoresAndItsDescriptionAlong() {
        String job = client.uploadFor("Engineer of " + job(), "{}", cv("Ada Example"))
                .path("job_id");
        String description = database.text("select job_description_id::text from job where id = " + Database.uuid(job));

        client.delete("/jobs/" + job).then().statusCode(200);

        assertThat(tasks(job)).isZero();
        assertThat(database.number("select count(*) from job_description where id = '" + description + "'"))
                .isZero();
    }

    private String job() {
        return Long.toString(System.nanoTime());
    }

    private static String[] texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> cv("Person " + i)).toArray(String[]::new);
    }

    private long tasks(String job) {
        return database.number("select count(*) from score_task where job_id = " + Database.uuid(job));
    }

    private List<String> blobsOf(String job) throws IOException {
        try (Stream<Path> files = Files.walk(blobs)) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(path -> path.contains(job))
                    .toList();
        }
    }
}
