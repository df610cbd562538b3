package dev.vitae.webhooks.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.common.ids.DeliveryId;
import dev.vitae.webhooks.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(QuickDeliveries.class)
class CircuitTest {

    private static final Duration PAUSE = Duration.ofMillis(300);

    @Inject
    Vertx vertx;

    @Inject
    Rows rows;

    @Inject
    Deliveries deliveries;

    @Test
    void afterTenFailuresOneProbeAtATimeGoesOutUntilOneSucceeds() {
        AtomicBoolean healthy = new AtomicBoolean();
        try (Receiver receiver = Receiver.answering(
                vertx,
                (delivery, request) -> request.response()
                        .setStatusCode(healthy.get() ? 200 : 500)
                        .end())) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));
            rows.deliver(subscribed, 30);
            deliveries.wake();
            await().until(() -> rows.subscription(subscribed).getInteger("failures") >= 13);

            List<Receiver.Received> probes = receiver.received()
                    .subList(receiver.received().size() - 3, receiver.received().size());
            assertThat(Duration.between(probes.get(0).at(), probes.get(1).at())).isGreaterThanOrEqualTo(PAUSE);
            assertThat(Duration.between(probes.get(1).at(), probes.get(2).at())).isGreaterThanOrEqualTo(PAUSE);

            healthy.set(true);

            await().until(() -> rows.pending(subscribed) == 0);
            assertThat(receiver.eventIds().distinct()).hasSize(30);
            assertThat(rows.count(
                            "select count(*) from delivery where subscription_id = $1 and state = 'delivered'",
                            subscribed.webhook().value()))
                    .isEqualTo(30);
            Row closed = rows.subscription(subscribed);
            assertThat(closed.getInteger("failures")).isZero();
            assertThat(closed.getOffsetDateTime("paused_until")).isNull();
            assertThat(closed.getOffsetDateTime("failing_since")).isNull();
        }
    }

    @Test
    void afterDaysOfFailuresASubscriptionIsDisabledAndItsQueueFails() {
        try (Receiver receiver = Receiver.answering(vertx, 500)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));
            DeliveryId waiting = rows.deliver(subscribed);
            rows.rows("update delivery set due_at = now() + interval '1 hour' where id = $1", waiting.value());
            failing(subscribed, 12);

            rows.deliver(subscribed);
            deliveries.wake();

            await().until(() -> rows.state(waiting).equals("failed"));
            Row disabled = rows.subscription(subscribed);
            assertThat(disabled.getString("state")).isEqualTo("disabled");
            assertThat(disabled.getString("state_reason")).isEqualTo("failing");
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void aFewFailuresDisableNobodyHoweverLongAgoTheyBegan() {
        try (Receiver receiver = Receiver.answering(vertx, 500)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));
            failing(subscribed, 2);

            DeliveryId delivery = rows.deliver(subscribed);
            deliveries.wake();

            await().until(() -> rows.state(delivery).equals("failed"));
            assertThat(rows.subscription(subscribed).getString("state")).isEqualTo("enabled");
        }
    }

    @Test
    void oneSuccessForgivesDaysOfFailures() {
        try (Receiver receiver = Receiver.answering(vertx, 200)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));
            failing(subscribed, 50);

            DeliveryId delivery = rows.deliver(subscribed);
            deliveries.wake();

            await().until(() -> rows.state(delivery).equals("delivered"));
            assertThat(rows.subscription(subscribed).getString("state")).isEqualTo("enabled");
            assertThat(rows.subscription(subscribed).getInteger("failures")).isZero();
        }
    }

    private void failing(Rows.Subscribed subscribed, int failures) {
        rows.rows(
                "update subscription set failing_since = now() - interval '6 days', failures = $2 where id = $1",
                subscribed.webhook().value(),
                failures);
    }
}
