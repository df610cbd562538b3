package dev.vitae.webhooks.deliveries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.common.ids.DeliveryId;
import dev.vitae.common.ids.EventId;
import dev.vitae.webhooks.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(QuickDeliveries.class)
class RetentionTest {

    @Inject
    Vertx vertx;

    @Inject
    Rows rows;

    @Inject
    Deliveries deliveries;

    @Inject
    Retention retention;

    @Inject
    QueueMeters queue;

    @Test
    void afterThirtyDaysAnEventGoesWithItsDeliveriesAndAttempts() {
        try (Receiver receiver = Receiver.answering(vertx, 200)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));
            EventId old = rows.event(subscribed.account());
            DeliveryId ofOld = rows.deliver(subscribed, old);
            DeliveryId ofNew = rows.deliver(subscribed);
            deliveries.wake();
            await().until(() -> rows.pending(subscribed) == 0);
            rows.rows("update event set stored_at = now() - interval '31 days' where id = $1", old.value());

            retention.forget().await().atMost(Duration.ofSeconds(20));

            assertThat(rows.count("select count(*) from event where id = $1", old.value()))
                    .isZero();
            assertThat(rows.attempts(ofOld)).isEmpty();
            assertThat(rows.state(ofNew)).isEqualTo("delivered");
        }
    }

    @Test
    void manyAreForgottenInSmallBatches() {
        Rows.Subscribed subscribed = rows.subscribe("http://localhost:9/");
        rows.rows(
                "update subscription set state = 'disabled', state_reason = 'owner' where id = $1",
                subscribed.webhook().value());
        rows.deliver(subscribed, 1200);
        rows.rows(
                "update event set stored_at = now() - interval '31 days' where account_id = $1",
                subscribed.account().value());

        retention.forget().await().atMost(Duration.ofSeconds(20));

        assertThat(rows.pending(subscribed)).isZero();
    }

    @Test
    void whatCameInIsRememberedForAsLong() {
        rows.rows(
                "insert into inbox (event_id, received_at) select uuidv7(), now() - interval '31 days' from generate_series(1, 3)");
        rows.rows("insert into inbox (event_id, received_at) select uuidv7(), now() - interval '29 days'");

        retention.forget().await().atMost(Duration.ofSeconds(20));

        assertThat(rows.count("select count(*) from inbox where received_at < now() - interval '30 days'"))
                .isZero();
        assertThat(rows.count("select count(*) from inbox where received_at < now() - interval '28 days'"))
                .isPositive();
    }

    @Test
    void metricsTellOfTheQueue() {
        try (Receiver receiver = Receiver.answering(vertx, 200)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));
            rows.deliver(subscribed);
            deliveries.wake();
            await().until(() -> rows.pending(subscribed) == 0);
        }
        queue.measure().await().atMost(Duration.ofSeconds(10));

        assertThat(given().get("/q/metrics").asString())
                .containsPattern("vitae_webhooks_attempts_total\\{outcome=\"delivered\"\\} [1-9]")
                .containsPattern("vitae_webhooks_latency_seconds_count [1-9]")
                .contains("vitae_webhooks_latency_seconds_bucket")
                .contains("vitae_webhooks_queue_age_seconds")
                .contains("vitae_webhooks_pending")
                .contains("vitae_webhooks_disabled")
                .contains("vitae_webhooks_open_circuits");
    }
}
