package dev.vitae.gateway.match;

import static dev.vitae.gateway.surroundings.Client.cv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Database;
import dev.vitae.gateway.surroundings.MatchClient;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CVs matched against a job description, from the submission to the ranking. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class MatchTest {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Inject
    Database database;

    private MatchClient client;

    @BeforeEach
    void account() {
        client = MatchClient.with(50);
    }

    @Test
    void aSubmissionIsAnsweredAtOnceAsDocumented() {
        client.submit("Registered Nurse", cv("Ada"), cv("Ben"), cv("Cleo"))
                .then()
                .statusCode(200)
                .body("job_id", matchesPattern(UUID))
                .body("status", equalTo("pending"))
                .body("cv_count", equalTo(3))
                .body("message", matchesPattern("Job created\\. Poll /api/match/" + UUID + " for results\\."))
                .body("skipped_cvs", empty())
                .body("warnings", empty());
    }

    @Test
    void resultsAreRankedAndSayWhatIsDocumented() {
        String job = client.submit("Engineer", cv("Ben scores 31"), cv("Ada scores 82"), cv("Cleo scores 60"))
                .path("job_id");

        client.finished(job)
                .then()
                .statusCode(200)
                .body("job_id", equalTo(job))
                .body("status", equalTo("completed"))
                .body("results.match_score", contains(82, 60, 31))
                .body("results.cv_filename", contains("cv1.txt", "cv2.txt", "cv0.txt"))
                .body("results.verdict", contains("STRONG_MATCH", "GOOD_MATCH", "WEAK_MATCH"))
                .body("results.recommendation", contains("Interview", "Interview", "Not recommended"))
                .body("results[0].executive_summary", equalTo("Summary of Ada scores 82"))
                .body("results[0].strengths", contains("Knows Java"))
                .body("results[0].gaps", contains("No Kotlin"))
                .body("skipped_cvs", empty());
    }

    @Test
    void resultsAlsoSayHowTheScoreComesAbout() {
        String job = client.submit("Engineer", cv("Ada")).path("job_id");

        client.finished(job)
                .then()
                .body("results[0]", hasKey("score_breakdown"))
                .body("results[0]", hasKey("knockouts"))
                .body("results[0].matched_skills", contains("Java"))
                .body("results[0].missing_skills", contains("Kotlin"))
                .body("results[0].score_version", equalTo("test-1"))
                .body("results[0].score_engine", equalTo("rules"))
                .body("results[0].warnings.code", hasItems("as_of", "scored_as_of"));
    }

    @Test
    void progressCountsWhatHasEnded() {
        Response submitted = client.submit("Engineer", cv("Ada"), cv("fail:encrypted"), cv("Ben"));

        client.finished(submitted.path("job_id"));

        client.progress(submitted.path("job_id"))
                .then()
                .body("status", equalTo("completed"))
                .body("total", equalTo(3))
                .body("completed", equalTo(3))
                .body("pending", equalTo(0))
                .body("processing", equalTo(0))
                .body("failed", equalTo(1))
                .body("$", aMapWithSize(6));
    }

    @Test
    void whileCvsAreReadAndScoredProgressSaysSo() {
        String reading = client.submit("Engineer", cv("hold"), cv("Ada")).path("job_id");
        String scoring = client.submit("hold", cv("Ada")).path("job_id");

        org.awaitility.Awaitility.await()
                .untilAsserted(() -> client.progress(reading)
                        .then()
                        .body("status", equalTo("processing"))
                        .body("completed", equalTo(1))
                        .body("processing", equalTo(1))
                        .body("pending", equalTo(0)));
        client.progress(scoring).then().body("total", equalTo(1)).body("completed", equalTo(0));
        client.results(reading)
                .then()
                .body("status", equalTo("processing"))
                .body("results.cv_filename", contains("cv1.txt"));
    }

    @Test
    void cvsThatCantBeTakenAreSkippedAndTheRestIsMatched() {
        RequestSpecification submission = client.submission("Engineer", cv("Ada"));
        submission.multiPart("cvs", "empty.pdf", new byte[0], "application/pdf");
        submission.multiPart("cvs", "holiday.pdf", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}, "image/jpeg");
        submission.multiPart("cvs", "huge.txt", new byte[5 * 1024 * 1024 + 1], "text/plain");
        submission.multiPart("cvs", "ben.txt", cv("Ben").getBytes(StandardCharsets.UTF_8), "text/plain");

        Response submitted = submission.post("/api/match");

        submitted
                .then()
                .statusCode(200)
                .body("cv_count", equalTo(2))
                .body("skipped_cvs.filename", contains("empty.pdf", "holiday.pdf", "huge.txt"))
                .body("skipped_cvs.code", contains("empty_file", "invalid_file_type", "file_too_large"))
                .body(
                        "skipped_cvs.reason",
                        contains(
                                equalTo("File is empty"),
                                startsWith("Not a PDF, DOCX"),
                                equalTo("File exceeds 5 MB limit")));
        client.finished(submitted.path("job_id"))
                .then()
                .body("status", equalTo("completed"))
                .body("results", hasSize(2))
                .body("skipped_cvs.filename", contains("empty.pdf", "holiday.pdf", "huge.txt"));
    }

    @Test
    void cvsThatCantBeReadOrScoredAreSkippedWithTheReasonInTheResults() {
        String job = client.submit("Engineer", cv("fail:encrypted"), cv("Ada"), cv("unscorable"))
                .path("job_id");

        client.finished(job)
                .then()
                .body("status", equalTo("completed"))
                .body("results.cv_filename", contains("cv1.txt"))
                .body("skipped_cvs.filename", contains("cv0.txt", "cv2.txt"))
                .body("skipped_cvs.code", contains("encrypted", "scoring_failed"))
                .body("skipped_cvs[0].reason", containsString("protected by a password"))
                .body("$", not(hasKey("error")));
    }

    @Test
    void aJobOfWhichNothingCouldBeScoredByOurFaultHasFailed() {
        String job = client.submit("fail", cv("Ada"), cv("Ben")).path("job_id");

        client.finished(job)
                .then()
                .body("status", equalTo("failed"))
                .body("results", empty())
                .body("error", equalTo("None of the CVs could be scored"))
                .body("skipped_cvs.code", contains("scoring_failed", "scoring_failed"));
    }

    @Test
    void theSameCvTwiceIsTwoCvsWithTheSameScore() {
        String cv = cv("Ada scores 77");
        String job = client.submit("Engineer", cv, cv).path("job_id");

        client.finished(job)
                .then()
                .body("status", equalTo("completed"))
                .body("results.cv_filename", contains("cv0.txt", "cv1.txt"))
                .body("results.match_score", contains(77, 77));
    }

    @Test
    void whatWasReadBeforeIsNotReadAgain() {
        String cv = cv("Ada scores 77");
        client.finished(client.submit("Engineer", cv).path("job_id"));

        String job = client.submit("Gardener", cv).path("job_id");

        client.finished(job).then().body("results.match_score", contains(77));
        assertThat(database.number("select count(*) from job_file where cached and job_id = '" + job + "'"))
                .isEqualTo(1);
    }

    @Test
    void thePortalGivesTheSameNumberForTheSameCandidate() {
        String cv = cv("Ada");
        Response issued = Client.operator()
                .body(Map.of("account_id", client.account(), "mode", "live"))
                .post("/operator/keys");
        Client portal = Client.withKey(issued.path("key"));
        int score =
                client.finished(client.submit("Engineer", cv).path("job_id")).path("results[0].match_score");

        portal.uploadFor("Engineer", "{}", cv)
                .then()
                .body("results[0].cached", equalTo(true))
                .body("results[0].candidate.fit_score", equalTo(score));
    }

    @Test
    void aRepeatedRequestIsTheSameJobAndPaidOnce() {
        String cv = cv("Ada");
        String key = "again-" + java.util.UUID.randomUUID();
        String job = client.submission("Engineer", cv)
                .header("Idempotency-Key", key)
                .post("/api/match")
                .path("job_id");

        client.submission("Engineer", cv)
                .header("Idempotency-Key", key)
                .post("/api/match")
                .then()
                .statusCode(200)
                .body("job_id", equalTo(job));
        client.submission("Gardener", cv)
                .header("Idempotency-Key", key)
                .post("/api/match")
                .then()
                .statusCode(409);
    }

    @Test
    void someoneElsesJobIsNotThere() {
        String job = client.submit("Engineer", cv("Ada")).path("job_id");
        MatchClient other = MatchClient.with(1);

        other.results(job).then().statusCode(404).body("detail", equalTo("Job not found"));
        other.progress(job).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"550e8400-e29b-41d4-a716-446655440000", "job_0", "nonsense", "1-1-1-1-1"})
    void aJobThatIsNoneIsNotThere(String id) {
        client.results(id).then().statusCode(404).body("detail", equalTo("Job not found"));
        client.progress(id).then().statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    void aJobOfThePortalIsNoMatch() {
        Response issued =
                Client.operator().body(Map.of("account_id", client.account())).post("/operator/keys");
        String portalJob = Client.withKey(issued.path("key")).upload(cv("Ada")).path("job_id");
        String id = Database.uuid(portalJob).replace("'", "");

        client.results(id).then().statusCode(404);
    }

    @Test
    void anErasedCandidateIsGoneFromTheResults() {
        Response issued =
                Client.operator().body(Map.of("account_id", client.account())).post("/operator/keys");
        Client portal = Client.withKey(issued.path("key"));
        String job = client.submit("Engineer", cv("Ada"), cv("Ben")).path("job_id");
        client.finished(job);
        String candidate = database.text("select 'cand_' || replace(candidate_id::text, '-', '') from job_file"
                + " where file_index = 0 and job_id = '" + job + "'");

        portal.delete("/candidates/" + candidate).then().statusCode(200);

        client.results(job)
                .then()
                .body("results.cv_filename", contains("cv1.txt"))
                .body("skipped_cvs.code", hasItem("erased"))
                .body(not(containsString("Ada")));
    }

    @Test
    void theEndOfAMatchIsAnnouncedAsThatOfScores() {
        String job = client.submit("Engineer", cv("Ada")).path("job_id");
        client.finished(job);

        assertThat(database.text("select kind || ' ' || status || ' ' || completed from job where id = '" + job + "'"))
                .isEqualTo("match completed 1");
    }
}
