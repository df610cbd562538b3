package dev.vitae.gateway.portal;

import static dev.vitae.gateway.surroundings.Client.cv;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.events.CandidatesErased;
import dev.vitae.common.events.Topics;
import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Database;
import dev.vitae.gateway.surroundings.Surroundings;
import dev.vitae.local.kafka.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ToldToOtherServicesTest {

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private Client client;

    @BeforeEach
    void account() {
        client = Client.onPlan("mega");
    }

    @Test
    void theResultsOfAJobAreForServicesWithTheToken() {
        String job = client.upload(cv("Ada Example"), cv("fail:corrupt")).path("job_id");
        String account = accountOf(job);

        results(job, account, Surroundings.INTERNAL_TOKEN)
                .then()
                .statusCode(200)
                .body("results", hasSize(2))
                .body("results[0].success", equalTo(true))
                .body("results[1].code", equalTo("corrupt"));
        results(job, account, "another").then().statusCode(401);
        given().get("/internal/jobs/" + job + "/results").then().statusCode(401);
        results(job, "acc_" + "0".repeat(32), Surroundings.INTERNAL_TOKEN)
                .then()
                .statusCode(404);
        client.request().get("/internal/jobs/" + job + "/results").then().statusCode(401);
    }

    @Test
    void anErasedCandidateIsAnnounced() throws Exception {
        Response parsed = client.upload(cv("Ada Example"));
        String candidate = parsed.path("results[0].candidate_id");
        String account = accountOf(parsed.path("job_id"));

        client.delete("/candidates/" + candidate).then().statusCode(200);

        try (Topic topic = new Topic(kafka)) {
            ConsumerRecord<String, String> message = await().until(
                            () -> topic.of(Topics.ERASURES, account), messages -> !messages.isEmpty())
                    .getFirst();
            CandidatesErased event = json.readValue(message.value(), CandidatesErased.class);
            assertThat(event.accountId()).hasToString(account);
            assertThat(event.candidateIds()).hasToString("[" + candidate + "]");
        }
    }

    private static Response results(String job, String account, String token) {
        return given().header("x-vitae-account", account)
                .header("x-vitae-token", token)
                .get("/internal/jobs/" + job + "/results");
    }

    private String accountOf(String job) {
        return "acc_"
                + database.text("select replace(account_id::text, '-', '') from job where id = " + Database.uuid(job));
    }
}
