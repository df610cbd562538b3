package dev.vitae.gateway.portal;

import static dev.vitae.gateway.surroundings.Client.cv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Database;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class IdempotencyTest {

    @Inject
    Database database;

    private Client client;

    @BeforeEach
    void account() {
        client = Client.onPlan("ultra");
    }

    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameRequestUnderTheSameKeyGetsTheStoredAnswer() {
        String cv = cv("Ada Example");
        Response first = send(cv);

        Response second = send(cv);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        client.get("/jobs").then().body("jobs.size()", equalTo(1));
    }

    @Test
    void anotherRequestUnderTheSameKeyIsAConflict() {
        send(cv("Ada Example"));

        send(cv("Ben Example")).then().statusCode(409).body("code", equalTo("idempotency_key_reused"));
    }

    @Test
    void theSameKeyOfAnotherAccountIsAnotherKey() {
        String cv = cv("Ada Example");
        send(cv);

        Client.post(Client.with(Client.onPlan("ultra").request().header("Idempotency-Key", key), cv))
                .then()
                .statusCode(200)
                .body("results[0].cached", equalTo(false));
    }

    @Test
    void tenAtOnceMakeOneJob() throws Exception {
        String cv = cv("Ada Example");
        Callable<String> request = () -> send(cv).path("job_id");

        List<String> jobs;
        try (ExecutorService clients = Executors.newFixedThreadPool(10)) {
            jobs = clients.invokeAll(Collections.nCopies(10, request)).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
        }

        assertThat(jobs).hasSize(1);
        client.get("/jobs").then().body("jobs.size()", equalTo(1));
        send(cv).then().body("parses_used", equalTo(1));
    }

    @Test
    void tenAtOnceWithOneParseLeftGetTheSameAnswer() throws Exception {
        client = Client.onPlan("basic");
        for (int i = 0; i < 4; i++) {
            client.upload(cv("Ada Example"));
        }
        String cv = cv("Ben Example");
        Callable<Integer> request = () -> send(cv).statusCode();

        try (ExecutorService clients = Executors.newFixedThreadPool(10)) {
            assertThat(clients.invokeAll(Collections.nCopies(10, request)).stream()
                            .map(Future::resultNow))
                    .containsOnly(200);
        }
    }

    @Test
    void whatWasAcceptedBeforeIsAnsweredAsAccepted() {
        String[] texts = {cv("a"), cv("b"), cv("c"), cv("d"), cv("e"), cv("hold")};

        Response first = send(texts);
        Response second = send(texts);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.<String>path("job_id")).isEqualTo(first.path("job_id"));
    }

    @Test
    void afterADayTheKeyIsFreeAgain() {
        send(cv("Ada Example"));
        database.execute("update idempotency set created_at = now() - interval '25 hours' where idempotency_key = '"
                + key + "'");

        send(cv("Ben Example")).then().statusCode(200);
        client.get("/jobs").then().body("jobs.size()", equalTo(2));
    }

    @Test
    void aKeyThatCantBeOneIsRefused() {
        Client.post(Client.with(client.request().header("Idempotency-Key", "x".repeat(256)), cv("Ada")))
                .then()
                .statusCode(400)
                .body("details.field", equalTo("Idempotency-Key"));
    }

    private Response send(String... texts) {
        return Client.post(Client.with(client.request().header("Idempotency-Key", key), texts));
    }
}
