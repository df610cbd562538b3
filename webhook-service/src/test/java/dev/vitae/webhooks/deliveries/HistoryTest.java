package dev.vitae.webhooks.deliveries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.DeliveryId;
import dev.vitae.common.ids.EventId;
import dev.vitae.webhooks.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(QuickDeliveries.class)
class HistoryTest {

    @Inject
    Vertx vertx;

    @Inject
    Rows rows;

    @Inject
    Deliveries deliveries;

    @Test
    void showsADeliveryWithAllItsAttempts() {
        try (Receiver receiver = Receiver.answering(vertx, 503, 200)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));
            EventId event = rows.event(subscribed.account());
            DeliveryId delivery = rows.deliver(subscribed, event);
            deliveries.wake();
            await().until(() -> rows.state(delivery).equals("delivered"));

            get(subscribed, "/deliveries/" + delivery)
                    .statusCode(200)
                    .body("success", equalTo(true))
                    .body("delivery.id", equalTo(delivery.toString()))
                    .body("delivery.event_id", equalTo(event.toString()))
                    .body("delivery.event_type", equalTo("parse.completed"))
                    .body("delivery.status", equalTo("delivered"))
                    .body("delivery.finished_at", notNullValue())
                    .body("delivery.next_attempt_at", nullValue())
                    .body("delivery.attempts.number", contains(1, 2))
                    .body("delivery.attempts.outcome", contains("rejected", "delivered"))
                    .body("delivery.attempts.response_code", contains(503, 200))
                    .body("delivery.attempts.excerpt", contains("answered 503", "answered 200"))
                    .body("delivery.attempts[0].started_at", notNullValue())
                    .body("delivery.attempts[0].duration_ms", notNullValue());
        }
    }

    @Test
    void pagesGoFromTheNewestToTheOldest() {
        Rows.Subscribed subscribed = paused();
        List<String> made = Stream.generate(() -> rows.deliver(subscribed).toString())
                .limit(5)
                .toList();

        ValidatableResponse first = get(subscribed, "/deliveries?limit=3").statusCode(200);
        String cursor = first.extract().path("next_cursor");
        ValidatableResponse second =
                get(subscribed, "/deliveries?limit=3&cursor=" + cursor).statusCode(200);

        first.body("deliveries.id", contains(made.get(4), made.get(3), made.get(2)))
                .body("limit", equalTo(3));
        second.body("deliveries.id", contains(made.get(1), made.get(0))).body("next_cursor", nullValue());
    }

    @Test
    void canBeFilteredByStatusAndEventType() {
        Rows.Subscribed subscribed = paused();
        DeliveryId failed = rows.deliver(subscribed);
        rows.rows("update delivery set state = 'failed', finished_at = now() where id = $1", failed.value());
        DeliveryId ofOtherType = rows.deliver(subscribed, rows.event(subscribed.account(), "parse.failed"));

        get(subscribed, "/deliveries?status=failed").body("deliveries.id", contains(failed.toString()));
        get(subscribed, "/deliveries?event_type=parse.failed").body("deliveries.id", contains(ofOtherType.toString()));
        get(subscribed, "/deliveries?status=delivered").body("deliveries", empty());
    }

    @Test
    void saysWhenThePausedEndpointIsTriedNext() {
        Rows.Subscribed subscribed = paused();
        rows.deliver(subscribed);

        String next = get(subscribed, "/deliveries")
                .body("deliveries", hasSize(1))
                .extract()
                .path("deliveries[0].next_attempt_at");

        assertThat(next).startsWith("2100-01-01");
    }

    @Test
    void anotherAccountFindsNothing() {
        Rows.Subscribed subscribed = paused();
        DeliveryId delivery = rows.deliver(subscribed);
        Rows.Subscribed other = paused();
        AccountId stranger = Rows.newAccount();

        for (String path : List.of("/deliveries", "/deliveries/" + delivery)) {
            get(stranger, subscribed.path() + path).statusCode(404).body("code", equalTo("not_found"));
        }
        get(other, "/deliveries/" + delivery).statusCode(404);
        get(stranger, "/internal/webhooks/wh_1/deliveries").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "cursor=nonsense, cursor",
        "limit=0, limit",
        "limit=101, limit",
        "limit=many, limit",
        "status=done, status",
        "event_type=cv.parsed, event_type"
    })
    void aWrongParameterIsNamed(String query, String field) {
        get(paused(), "/deliveries?" + query)
                .statusCode(400)
                .body("code", equalTo("invalid_parameter"))
                .body("details.field", equalTo(field));
    }

    private Rows.Subscribed paused() {
        Rows.Subscribed subscribed = rows.subscribe("http://localhost:9/");
        rows.rows(
                "update subscription set paused_until = '2100-01-01T00:00:00Z' where id = $1",
                subscribed.webhook().value());
        return subscribed;
    }

    private static ValidatableResponse get(Rows.Subscribed subscribed, String path) {
        return get(subscribed.account(), subscribed.path() + path);
    }

    private static ValidatableResponse get(AccountId account, String path) {
        return given().header("x-vitae-account", account.toString()).get(path).then();
    }
}
