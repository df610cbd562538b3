package dev.vitae.gateway.match;

import static dev.vitae.gateway.surroundings.Client.cv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.vitae.gateway.surroundings.Database;
import dev.vitae.gateway.surroundings.MatchClient;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Job descriptions that come as files. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class JobDescriptionFileTest {

    @Inject
    Database database;

    private MatchClient client;

    @BeforeEach
    void account() {
        client = MatchClient.with(10);
    }

    @Test
    void itsTextIsReadAndTheCvsAreScoredForIt() {
        String job = submit("Gardener wanted", "", cv("Ada"), cv("Ben")).path("job_id");

        client.finished(job)
                .then()
                .body("status", equalTo("completed"))
                .body("results.match_score", contains(70, 70))
                .body("warnings.code", contains("read_as"));
        assertThat(database.text(
                        "select d.text from job_description d join job j on j.job_description_id = d.id where j.id = '"
                                + job + "'"))
                .isEqualTo("Gardener wanted");
        client.progress(job).then().body("total", equalTo(2));
    }

    @Test
    void theFileWinsOverTheTextAndTheAnswersSaySo() {
        Response submitted = submit("Gardener wanted", "fail", cv("Ada"));

        submitted.then().statusCode(200).body("warnings.code", contains("jd_text_ignored"));
        client.finished(submitted.path("job_id"))
                .then()
                .body("status", equalTo("completed"))
                .body("warnings.code", hasItem("jd_text_ignored"));
    }

    @Test
    void whereItCantBeReadTheJobFailsWithTheReasonAndAllCreditsComeBack() {
        String job = submit("fail:encrypted", "", cv("Ada"), cv("Ben")).path("job_id");

        client.finished(job)
                .then()
                .statusCode(200)
                .body("status", equalTo("failed"))
                .body("results", empty())
                .body("skipped_cvs", empty())
                .body("error", containsString("protected by a password"));
        client.progress(job).then().body("status", equalTo("failed")).body("failed", equalTo(2));
        assertThat(balance()).isEqualTo(10);
        await().untilAsserted(() -> assertThat(database.number("select count(*) from score_task where job_id = '" + job
                        + "' and state in ('waiting', 'requested')"))
                .isZero());
        assertThat(balance()).isEqualTo(10);
    }

    @Test
    void cvsThatComeAfterItHasFailedChangeNothing() {
        String job = submit("fail:no_text", "", cv("hold")).path("job_id");
        client.finished(job).then().body("status", equalTo("failed"));

        assertThat(balance()).isEqualTo(10);
        client.progress(job).then().body("status", equalTo("failed")).body("pending", equalTo(0));
    }

    @Test
    void cvsWaitForItHoweverLongItTakes() {
        String job = submit("hold this for a while", "", cv("Ada")).path("job_id");

        await().untilAsserted(() -> assertThat(database.number(
                        "select count(*) from score_task where state = 'waiting' and job_id = '" + job + "'"))
                .isEqualTo(1));
        client.progress(job).then().body("status", equalTo("processing")).body("processing", equalTo(1));
    }

    @Test
    void moreThanFiftyThousandCharactersAreCutWithAWarning() {
        String job = submit("Gardener ".repeat(6_000), "", cv("Ada")).path("job_id");

        client.finished(job).then().body("warnings.code", hasItem("job_description_cut"));
        assertThat(database.number(
                        "select length(d.text) from job_description d join job j on j.job_description_id = d.id"
                                + " where j.id = '" + job + "'"))
                .isEqualTo(50_000);
    }

    @Test
    void anErasedJobTakesItAlong() {
        String job = submit("Gardener wanted", "", cv("Ada")).path("job_id");
        client.finished(job);

        assertThat(database.number(
                        "select count(*) from job_file where role = 'job_description' and job_id = '" + job + "'"))
                .isEqualTo(1);
        Response issued = dev.vitae.gateway.surroundings.Client.operator()
                .body(java.util.Map.of("account_id", client.account()))
                .post("/operator/keys");
        dev.vitae.gateway.surroundings.Client.withKey(issued.path("key"))
                .delete("/jobs/job_" + job.replace("-", ""))
                .then()
                .statusCode(200);

        client.results(job).then().statusCode(404);
    }

    private Response submit(String file, String text, String... cvs) {
        return client.submission(text, cvs)
                .multiPart("jd_file", "job.txt", file.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/api/match");
    }

    private long balance() {
        return database.number(
                "select balance::bigint from credit_balance where account_id = " + Database.uuid(client.account()));
    }
}
