package dev.vitae.webhooks.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.common.ids.DeliveryId;
import dev.vitae.common.ids.EventId;
import dev.vitae.webhooks.signatures.Signatures;
import dev.vitae.webhooks.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(QuickDeliveries.class)
class AttemptsTest {

    @Inject
    Vertx vertx;

    @Inject
    Rows rows;

    @Inject
    Deliveries deliveries;

    @Test
    void anEventReachesItsReceiverSignedAndIsDelivered() {
        try (Receiver receiver = Receiver.answering(vertx, 204)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/hooks?tenant=7"));
            EventId event = rows.event(subscribed.account());

            DeliveryId delivery = rows.deliver(subscribed, event);
            deliveries.wake();

            awaitState(delivery, "delivered");
            Receiver.Received got = receiver.received().getFirst();
            assertThat(got.path()).isEqualTo("/hooks");
            assertThat(got.body()).contains(event.value().toString(), "Ada Example");
            assertThat(got.headers().get("content-type")).isEqualTo("application/json");
            assertThat(got.headers().get("user-agent")).isEqualTo("Vitae-Webhooks/1");
            assertThat(got.headers().get("host")).startsWith("localhost:");
            assertThat(got.headers().contains("traceparent")).isFalse();
            assertThat(got.eventId()).isEqualTo(event.toString());
            assertSigned(got, subscribed, event);
        }
    }

    private static void assertSigned(Receiver.Received got, Rows.Subscribed subscribed, EventId event) {
        Instant at = Instant.ofEpochSecond(Long.parseLong(got.headers().get("webhook-timestamp")));
        Map<String, String> expected = Signatures.headers(
                event, at, got.body().getBytes(StandardCharsets.UTF_8), List.of(subscribed.secret()));
        assertThat(at).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(expected)
                .allSatisfy((name, value) -> assertThat(got.headers().get(name)).isEqualTo(value));
    }

    @Test
    void idsAloneAreSentToWhoWantsNoMore() {
        try (Receiver receiver = Receiver.answering(vertx, 200)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));
            rows.rows(
                    "update subscription set candidate_ids_only = true where id = $1",
                    subscribed.webhook().value());

            awaitState(deliver(subscribed), "delivered");

            assertThat(receiver.received().getFirst().body()).doesNotContain("Ada Example");
        }
    }

    @Test
    void afterARotationBothSecretsSign() {
        try (Receiver receiver = Receiver.answering(vertx, 200)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));
            rows.rows("""
                    update subscription set previous_secret = secret, previous_secret_key_id = secret_key_id,
                      previous_secret_until = now() + interval '1 hour' where id = $1""", subscribed.webhook().value());

            awaitState(deliver(subscribed), "delivered");

            assertThat(receiver.received()
                            .getFirst()
                            .headers()
                            .get("webhook-signature")
                            .split(" "))
                    .hasSize(2);
        }
    }

    @Test
    void failedAttemptsAreRepeatedWithTheSameBytesUntilOneSucceeds() {
        try (Receiver receiver = Receiver.answering(vertx, 500, 302, 200)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));

            DeliveryId delivery = deliver(subscribed);

            awaitState(delivery, "delivered");
            assertThat(receiver.received())
                    .extracting(Receiver.Received::body)
                    .hasSize(3)
                    .containsOnly(receiver.received().getFirst().body());
            assertThat(receiver.eventIds().distinct()).hasSize(1);
            assertThat(rows.attempts(delivery))
                    .extracting(row -> row.getString("outcome") + " " + row.getInteger("response_code"))
                    .containsExactly("rejected 500", "rejected 302", "delivered 200");
            assertThat(Duration.between(
                            receiver.received().get(0).at(),
                            receiver.received().get(1).at()))
                    .isBetween(Duration.ofMillis(95), Duration.ofMillis(900));
        }
    }

    @Test
    void afterTheLastAttemptADeliveryHasFailed() {
        try (Receiver receiver = Receiver.answering(vertx, 500)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));

            DeliveryId delivery = deliver(subscribed);

            awaitState(delivery, "failed");
            assertThat(receiver.received()).hasSize(4);
            assertThat(rows.attempts(delivery))
                    .extracting(row -> row.getString("excerpt"))
                    .containsOnly("answered 500");
            assertThat(rows.subscription(subscribed).getInteger("failures")).isEqualTo(4);
            assertThat(rows.subscription(subscribed).getOffsetDateTime("paused_until"))
                    .isNull();
        }
    }

    @Test
    void redirectsAreNotFollowed() {
        try (Receiver elsewhere = Receiver.answering(vertx, 200);
                Receiver receiver = Receiver.answering(
                        vertx,
                        (delivery, request) -> request.response()
                                .setStatusCode(307)
                                .putHeader("location", elsewhere.url("/"))
                                .end())) {
            DeliveryId delivery = deliver(rows.subscribe(receiver.url("/")));

            awaitState(delivery, "failed");

            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void whoAnswersNothingIsGivenUpInTime() {
        try (Receiver receiver = Receiver.hanging(vertx)) {
            DeliveryId delivery = deliver(rows.subscribe(receiver.url("/")));

            await().until(() -> !rows.attempts(delivery).isEmpty());

            Row attempt = rows.attempts(delivery).getFirst();
            assertThat(attempt.getString("outcome")).isEqualTo("timed_out");
            assertThat(attempt.getInteger("duration_millis")).isBetween(1490, 2500);
            assertThat(attempt.getString("error")).isEqualTo("No answer within 1.5 s");
        }
    }

    @Test
    void aStatusCountsHoweverSlowlyItsBodyComes() {
        try (Receiver receiver = Receiver.answering(
                vertx,
                (delivery, request) -> request.response().setChunked(true).write("I have it, "))) {
            DeliveryId delivery = deliver(rows.subscribe(receiver.url("/")));

            awaitState(delivery, "delivered");

            assertThat(rows.attempts(delivery).getFirst().getString("excerpt")).isEqualTo("I have it, ");
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void ofALongAnswer4KilobytesAreRead() {
        try (Receiver receiver = Receiver.answering(
                vertx, (delivery, request) -> request.response().end(Buffer.buffer("x".repeat(5_000_000) + "\0")))) {
            DeliveryId delivery = deliver(rows.subscribe(receiver.url("/")));

            awaitState(delivery, "delivered");

            assertThat(rows.attempts(delivery).getFirst().getString("excerpt")).isEqualTo("x".repeat(4096));
        }
    }

    @Test
    void whatNoTextMayHoldIsStoredAllTheSame() {
        try (Receiver receiver = Receiver.answering(
                vertx,
                (delivery, request) -> request.response().end(Buffer.buffer(new byte[] {'a', 0, (byte) 0xff, 'b'})))) {
            DeliveryId delivery = deliver(rows.subscribe(receiver.url("/")));

            awaitState(delivery, "delivered");

            assertThat(rows.attempts(delivery).getFirst().getString("excerpt")).isEqualTo("a \ufffdb");
        }
    }

    @Test
    void whoIsNotThereIsTriedAgain() {
        Receiver receiver = Receiver.answering(vertx, 200);
        String url = receiver.url("/");
        receiver.close();

        DeliveryId delivery = deliver(rows.subscribe(url));

        awaitState(delivery, "failed");
        assertThat(rows.attempts(delivery)).hasSize(4).allSatisfy(row -> {
            assertThat(row.getString("outcome")).isEqualTo("unreachable");
            assertThat(row.getString("error")).contains("refused");
            assertThat(row.getInteger("response_code")).isNull();
        });
    }

    @Test
    void whereDeliveriesMayNotGoNothingIsSent() {
        DeliveryId delivery = deliver(rows.subscribe("http://10.0.0.1/hook"));

        awaitState(delivery, "failed");

        assertThat(rows.attempts(delivery))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.getString("outcome")).isEqualTo("forbidden"));
    }

    @Test
    void a410DisablesTheSubscriptionAndCancelsWhatWaits() {
        try (Receiver receiver = Receiver.answering(vertx, 410)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));
            DeliveryId waiting = rows.deliver(subscribed);
            rows.rows("update delivery set due_at = now() + interval '1 hour' where id = $1", waiting.value());

            DeliveryId delivery = deliver(subscribed);

            awaitState(delivery, "cancelled");
            awaitState(waiting, "cancelled");
            assertThat(rows.subscription(subscribed).getString("state")).isEqualTo("disabled");
            assertThat(rows.subscription(subscribed).getString("state_reason")).isEqualTo("gone");
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void whoAsksForTimeIsLeftAlone() {
        try (Receiver receiver = Receiver.answering(
                vertx,
                (delivery, request) -> request.response()
                        .setStatusCode(429)
                        .putHeader("retry-after", "1")
                        .end())) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));
            deliver(subscribed);
            await().until(() -> rows.subscription(subscribed).getOffsetDateTime("paused_until") != null);

            deliver(subscribed);

            await().until(() -> receiver.received().size() >= 2);
            assertThat(Duration.between(
                            receiver.received().get(0).at(),
                            receiver.received().get(1).at()))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(990));
        }
    }

    @Test
    void connectionsAreUsedAgain() {
        try (Receiver receiver = Receiver.answering(vertx, 200)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));
            for (int i = 0; i < 5; i++) {
                awaitState(deliver(subscribed), "delivered");
            }

            assertThat(receiver.received().stream()
                            .map(Receiver.Received::connection)
                            .distinct())
                    .hasSize(1);
        }
    }

    private DeliveryId deliver(Rows.Subscribed subscribed) {
        DeliveryId delivery = rows.deliver(subscribed);
        deliveries.wake();
        return delivery;
    }

    private void awaitState(DeliveryId delivery, String state) {
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> rows.state(delivery).equals(state));
    }
}
