package dev.vitae.gateway.portal;

import static dev.vitae.gateway.surroundings.Client.cv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Database;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class JobsTest {

    @Inject
    Database database;

    @ConfigProperty(name = "vitae.blobs.folder")
    Path blobs;

    private Client client;

    @BeforeEach
    void account() {
        client = Client.onPlan("mega");
    }

    @Test
    void aLargeBatchIsAcceptedAndPolled() {
        Response accepted = client.upload(
                IntStream.range(0, 25).mapToObj(i -> cv("Person " + i)).toArray(String[]::new));

        accepted.then()
                .statusCode(202)
                .body("success", equalTo(true))
                .body("async", equalTo(true))
                .body("total", equalTo(25))
                .body("parses_used", equalTo(25))
                .body("parses_limit", equalTo(5000))
                .body("quota_status", equalTo("ok"))
                .body("duplicates", hasSize(0))
                .body("status", notNullValue());
        String job = accepted.path("job_id");
        assertThat(accepted.<String>path("poll_url")).isEqualTo("/api/portal/job_status/" + job);
        assertThat(accepted.<String>path("results_url")).isEqualTo("/api/portal/job_results/" + job);
        awaitCompleted(job);
        client.get("/job_status/" + job)
                .then()
                .body("total", equalTo(25))
                .body("completed", equalTo(25))
                .body("failed", equalTo(0))
                .body("created_at", notNullValue())
                .body("updated_at", notNullValue());
        client.get("/job_results/" + job)
                .then()
                .body("offset", equalTo(0))
                .body("limit", equalTo(100))
                .body("total", equalTo(25))
                .body("results", hasSize(25))
                .body("results.success", everyItem(is(true)));
        client.get("/job_results/" + job + "?offset=20&limit=3")
                .then()
                .body("results.file_index", contains(20, 21, 22))
                .body("results.candidate.name", contains("Person 20", "Person 21", "Person 22"));
        client.get("/job_results/" + job + "?offset=25").then().statusCode(200).body("results", hasSize(0));
    }

    @Test
    void aJobUnderWaySaysHowFarItIs() {
        String job = client.upload(cv("a"), cv("b"), cv("c"), cv("d"), cv("fail:no_text"), cv("hold"))
                .path("job_id");

        await().untilAsserted(() -> client.get("/job_status/" + job)
                .then()
                .body("status", equalTo("processing"))
                .body("completed", equalTo(4))
                .body("failed", equalTo(1)));
        client.get("/job_results/" + job).then().body("results[5].code", equalTo("not_finished"));
        assertThat(database.number("select count(*) from job_file where state = 'published' and state_since <= now()"
                        + " and job_id = " + Database.uuid(job)))
                .isEqualTo(1);
    }

    @Test
    void aJobWhoseFilesAllEndByOurFaultHasFailed() {
        String job = client.upload(cv("fail:internal"), cv("fail:internal")).path("job_id");

        client.get("/job_status/" + job)
                .then()
                .body("status", equalTo("failed"))
                .body("failed", equalTo(2));
    }

    @Test
    void jobsAreListedNewestFirstPageByPage() {
        String first = client.upload(cv("a")).path("job_id");
        String second = client.upload(cv("b")).path("job_id");
        String third = client.upload(cv("c")).path("job_id");

        Response page = client.get("/jobs?limit=2");

        page.then().statusCode(200).body("jobs.job_id", contains(third, second)).body("jobs[0].total", equalTo(1));
        client.get("/jobs?limit=2&cursor=" + page.path("next_cursor"))
                .then()
                .body("jobs.job_id", contains(first))
                .body("next_cursor", nullValue());
        client.get("/jobs?cursor=nonsense").then().statusCode(400).body("details.field", equalTo("cursor"));
    }

    @Test
    void nobodySeesAnotherAccountsThings() {
        Response parsed = client.upload(cv("Ada Example"));
        String job = parsed.path("job_id");
        String candidate = parsed.path("results[0].candidate_id");
        Client stranger = Client.onPlan("mega");

        for (String path : new String[] {"/job_status/" + job, "/job_results/" + job, "/candidates/" + candidate}) {
            stranger.get(path).then().statusCode(404).body("code", equalTo("not_found"));
        }
        stranger.delete("/jobs/" + job).then().statusCode(404);
        stranger.delete("/candidates/" + candidate).then().statusCode(404);
        client.get("/candidates/" + candidate).then().statusCode(200);
    }

    @Test
    void aCandidateIsShownAsItsJobAskedOrAsTheCallerAsks() {
        String candidate = client.upload(cv("Ada Example")).path("results[0].candidate_id");

        client.get("/candidates/" + candidate)
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("candidate_id", equalTo(candidate))
                .body("candidate.name", equalTo("Ada Example"))
                .body("candidate", not(hasKey("evidence")));
        client.get("/candidates/" + candidate + "?output_profile=full_profile")
                .then()
                .body("candidate", hasKey("evidence"));
        client.get("/candidates/" + candidate + "?output_profile=best").then().statusCode(400);
    }

    @Test
    void anErasedCandidateIsGoneWithItsFileItsNameAndItsCopies() {
        String cv = cv("Ada Example");
        Response parsed = client.upload(cv);
        String job = parsed.path("job_id");
        String candidate = parsed.path("results[0].candidate_id");
        String copy = client.upload(cv).path("job_id");
        Path blob = blob(job);
        assertThat(blob).exists();

        client.delete("/candidates/" + candidate).then().statusCode(200).body("erased", equalTo(true));

        client.get("/candidates/" + candidate).then().statusCode(404);
        for (String id : new String[] {job, copy}) {
            client.get("/job_results/" + id)
                    .then()
                    .body("results[0].success", equalTo(false))
                    .body("results[0].code", equalTo("erased"))
                    .body("results[0].filename", equalTo("erased"));
        }
        await().untilAsserted(() -> assertThat(blob).doesNotExist());
        client.upload(cv).then().body("results[0].cached", equalTo(false)).body("parses_used", equalTo(2));
    }

    @Test
    void anErasedJobIsGoneWithAllThatCameOfIt() {
        Response parsed = client.upload(cv("Ada Example"), cv("Ben Example"));
        String job = parsed.path("job_id");
        Path folder = blob(job).getParent();
        assertThat(folder).isDirectory();

        client.delete("/jobs/" + job).then().statusCode(200).body("erased", equalTo(true));

        client.get("/job_status/" + job).then().statusCode(404);
        client.get("/candidates/" + parsed.path("results[0].candidate_id"))
                .then()
                .statusCode(404);
        client.delete("/jobs/" + job).then().statusCode(404);
        await().untilAsserted(() -> assertThat(Files.exists(folder)).isFalse());
    }

    private Path blob(String job) {
        return blobs.resolve(
                database.text("select blob_key from job_file where file_index = 0 and job_id = " + Database.uuid(job)));
    }

    private void awaitCompleted(String job) {
        await().untilAsserted(() -> client.get("/job_status/" + job).then().body("status", equalTo("completed")));
    }
}
