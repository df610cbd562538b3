package dev.vitae.webhooks.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.ids.DeliveryId;
import dev.vitae.webhooks.surroundings.Database;
import dev.vitae.webhooks.surroundings.Owner;
import dev.vitae.webhooks.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples, and sample events on their way. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TestEventsTest {

    private static final String EVENT_OF_DELIVERY = """
            select e.*, d.subscription_id from delivery d join event e on e.id = d.event_id where d.id = $1""";

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    private final Owner owner = Owner.somebody();

    @Test
    void aTestIsStoredAsAnEventOfTheAccountWithItsDelivery() throws IOException {
        String id = owner.webhook();

        Response answer = owner.post("/" + id + "/test", "");

        answer.then()
                .statusCode(202)
                .body("success", equalTo(true))
                .body("event_id", matchesPattern("evt_[0-9a-f]{32}"))
                .body("delivery_id", matchesPattern("dlv_[0-9a-f]{32}"));
        Row event = event(answer);
        assertThat(event.getUUID("account_id")).isEqualTo(owner.account().value());
        assertThat(event.getUUID("subscription_id")).isEqualTo(Owner.uuid(id));
        assertThat(event.getString("type")).isEqualTo("parse.completed");
        assertThat(event.getUUID("job_id")).isNull();
        JsonNode body = json.readTree(event.getBuffer("thin_body").getBytes());
        assertThat(body.path("id").asText()).isEqualTo(answer.path("event_id"));
        assertThat(body.path("type").asText()).isEqualTo("parse.completed");
        assertThat(body.path("test").booleanValue()).isTrue();
        assertThat(body.path("api_version").asText()).isEqualTo("v1");
        assertThat(body.path("created_at").asText()).matches(".*T.*Z");
        assertThat(body.path("data").has("results")).isTrue();
    }

    @Test
    void whoWantsIdsOnlyIsTestedWithThem() throws IOException {
        String id = owner.subscribe("\"candidate_ids_only\": true").path("webhook.id");

        Row event = event(owner.post("/" + id + "/test", ""));

        assertThat(json.readTree(event.getBuffer("thin_body").getBytes())
                        .path("data")
                        .has("results"))
                .isFalse();
        assertThat(event.getBuffer("full_body")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"?event_type=parse.failed|", "|{\"event_type\": \"parse.failed\"}"})
    void itsTypeIsSaidInTheQueryOrTheBody(String query, String body) {
        String id = owner.webhook();
        owner.patch("/" + id, "{\"event_types\": [\"parse.completed\", \"parse.failed\"]}");

        Response answer = owner.post("/" + id + "/test" + (query == null ? "" : query), body == null ? "" : body);

        assertThat(event(answer).getString("type")).isEqualTo("parse.failed");
    }

    @ParameterizedTest
    @CsvSource({"score.completed, not_subscribed", "parse.started, unknown_event_type"})
    void aTypeThatIsNotSubscribedToIsRefused(String type, String code) {
        owner.post("/" + owner.webhook() + "/test?event_type=" + type, "")
                .then()
                .statusCode(400)
                .body("details.field", equalTo("event_type"))
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "[]", "{\"event_type\": 7}"})
    void aBodyThatIsWrongIsRefused(String body) {
        owner.post("/" + owner.webhook() + "/test", body).then().statusCode(400);
    }

    @Test
    void aDisabledOneIsNotTested() {
        String id = owner.subscribe("\"status\": \"disabled\"").path("webhook.id");

        owner.post("/" + id + "/test", "").then().statusCode(409).body("code", equalTo("webhook_disabled"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse.completed", "parse.failed", "score.completed"})
    void thereAreSamplesOfEachTypeInABareList(String type) {
        owner.get("/samples?event_type=" + type)
                .then()
                .statusCode(200)
                .body("[0].id", matchesPattern("evt_[0-9a-f]{32}"))
                .body("type", everyItem(equalTo(type)))
                .body("[0].data.results", notNullValue());
        owner.get("/samples?candidate_ids_only=true&event_type=" + type)
                .then()
                .body("[0].data.candidate_ids", notNullValue())
                .body("data", everyItem(not(hasKey("results"))));
    }

    @Test
    void withoutATypeThereAreAllAndOfAnUnknownOneThereAreNone() {
        owner.get("/samples").then().statusCode(200).body("size()", equalTo(4));
        owner.get("/samples?event_type=parse.started")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown_event_type"))
                .body("details.field", equalTo("event_type"));
    }

    private Row event(Response test) {
        DeliveryId delivery = DeliveryId.parse(test.path("delivery_id")).orElseThrow();
        return database.row(EVENT_OF_DELIVERY, delivery.value());
    }
}
