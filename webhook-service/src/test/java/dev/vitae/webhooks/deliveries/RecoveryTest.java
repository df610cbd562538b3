package dev.vitae.webhooks.deliveries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

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
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(QuickDeliveries.class)
class RecoveryTest {

    @Inject
    Vertx vertx;

    @Inject
    Rows rows;

    @Inject
    Deliveries deliveries;

    @Test
    void whatFailedIsSentAgainUnderTheSameIdInTheSameBytes() {
        try (Receiver receiver = Receiver.answering(vertx, 500, 500, 500, 500, 200)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));
            DeliveryId delivery = rows.deliver(subscribed);
            deliveries.wake();
            await().until(() -> rows.state(delivery).equals("failed"));

            post(subscribed, "/deliveries/" + delivery + "/redeliver")
                    .statusCode(202)
                    .body("delivery.id", equalTo(delivery.toString()));

            await().until(() -> rows.state(delivery).equals("delivered"));
            assertThat(receiver.received()).hasSize(5);
            assertThat(receiver.eventIds().distinct()).hasSize(1);
            assertThat(receiver.received().stream().map(Receiver.Received::body).distinct())
                    .hasSize(1);
            assertThat(rows.attempts(delivery))
                    .extracting(row -> row.getInteger("number"))
                    .containsExactly(1, 2, 3, 4, 5);
        }
    }

    @Test
    void aRedeliveryHasAllItsTries() {
        try (Receiver receiver = Receiver.answering(vertx, 200, 500)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));
            DeliveryId delivery = rows.deliver(subscribed);
            deliveries.wake();
            await().until(() -> rows.state(delivery).equals("delivered"));

            post(subscribed, "/deliveries/" + delivery + "/redeliver").statusCode(202);

            await().until(() -> rows.state(delivery).equals("failed"));
            assertThat(receiver.received()).hasSize(5);
        }
    }

    @Test
    void whatIsPendingOrOfADisabledSubscriptionIsNotSentAgain() {
        Rows.Subscribed subscribed = paused("http://localhost:9/");
        DeliveryId delivery = rows.deliver(subscribed);
        String redeliver = "/deliveries/" + delivery + "/redeliver";

        post(subscribed, redeliver).statusCode(409).body("code", equalTo("delivery_pending"));

        rows.rows(
                "update subscription set state = 'disabled', state_reason = 'owner' where id = $1",
                subscribed.webhook().value());
        post(subscribed, redeliver).statusCode(409).body("code", equalTo("webhook_disabled"));
        post(subscribed, "/replay").statusCode(409).body("code", equalTo("webhook_disabled"));
    }

    @Test
    void aReplaySendsTheEventsOfTheAccountThatTheSubscriptionWants() {
        try (Receiver receiver = Receiver.answering(vertx, 200)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));
            EventId missed = rows.event(subscribed.account());
            EventId sentBefore = rows.event(subscribed.account());
            DeliveryId delivery = rows.deliver(subscribed, sentBefore);
            rows.event(subscribed.account(), "score.completed");
            rows.event(Rows.newAccount());
            rows.rows(
                    "update event set job_id = null where id = $1",
                    rows.event(subscribed.account()).value());
            deliveries.wake();
            await().until(() -> rows.state(delivery).equals("delivered"));

            post(subscribed, "/replay").statusCode(202).body("replayed", equalTo(2));

            await().until(() -> receiver.received().size() == 3 && rows.pending(subscribed) == 0);
            assertThat(receiver.eventIds())
                    .containsExactlyInAnyOrder(missed.toString(), sentBefore.toString(), sentBefore.toString());
            assertThat(rows.count(
                            "select count(*) from delivery where subscription_id = $1",
                            subscribed.webhook().value()))
                    .isEqualTo(2);
        }
    }

    @Test
    void aReplayKeepsToItsRange() {
        Rows.Subscribed subscribed = paused("http://localhost:9/");
        created(rows.event(subscribed.account()), "2026-03-01T00:00:00Z");
        created(rows.event(subscribed.account()), "2026-03-02T00:00:00Z");
        created(rows.event(subscribed.account()), "2026-03-03T00:00:00Z");

        post(subscribed, "/replay?from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z")
                .statusCode(202)
                .body("replayed", equalTo(1));
        post(subscribed, "/replay?from=2026-03-02T01:00:00%2B01:00").body("replayed", equalTo(1));
        post(subscribed, "/replay?to=2026-03-02T00:00:00Z").body("replayed", equalTo(1));
        post(subscribed, "/replay").body("replayed", equalTo(0));
    }

    @Test
    void failedOnesCanBeReplayedAlone() {
        Rows.Subscribed subscribed = paused("http://localhost:9/");
        DeliveryId failed = rows.deliver(subscribed);
        DeliveryId delivered = rows.deliver(subscribed);
        rows.event(subscribed.account());
        rows.rows("update delivery set state = 'failed' where id = $1", failed.value());
        rows.rows("update delivery set state = 'delivered' where id = $1", delivered.value());

        post(subscribed, "/replay?status=failed").body("replayed", equalTo(1));

        assertThat(rows.state(failed)).isEqualTo("pending");
        assertThat(rows.state(delivered)).isEqualTo("delivered");
    }

    @Test
    void anotherAccountFindsNothing() {
        Rows.Subscribed subscribed = paused("http://localhost:9/");
        DeliveryId delivery = rows.deliver(subscribed);
        AccountId stranger = Rows.newAccount();

        post(stranger, subscribed.path() + "/deliveries/" + delivery + "/redeliver")
                .statusCode(404);
        post(stranger, subscribed.path() + "/replay").statusCode(404);
        post(paused("http://localhost:9/"), "/deliveries/" + delivery + "/redeliver")
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, from",
        "to=2026-03-14, to",
        "from=2026-03-14T00:00:00Z&to=2026-03-13T00:00:00Z, from",
        "status=pending, status"
    })
    void aWrongParameterIsNamed(String query, String field) {
        post(paused("http://localhost:9/"), "/replay?" + query).statusCode(400).body("details.field", equalTo(field));
    }

    private Rows.Subscribed paused(String url) {
        Rows.Subscribed subscribed = rows.subscribe(url);
        rows.rows(
                "update subscription set paused_until = now() + interval '1 hour' where id = $1",
                subscribed.webhook().value());
        return subscribed;
    }

    private void created(EventId event, String at) {
        rows.rows(
                "update event set created_at = $2 where id = $1",
                event.value(),
                Instant.parse(at).atOffset(ZoneOffset.UTC));
    }

    private static ValidatableResponse post(Rows.Subscribed subscribed, String path) {
        return post(subscribed.account(), subscribed.path() + path);
    }

    private static ValidatableResponse post(AccountId account, String path) {
        return given().urlEncodingEnabled(false)
                .header("x-vitae-account", account.toString())
                .post(path)
                .then();
    }
}
