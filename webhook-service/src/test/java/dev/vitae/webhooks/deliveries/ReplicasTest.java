package dev.vitae.webhooks.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.common.ids.DeliveryId;
import dev.vitae.webhooks.surroundings.Surroundings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three of them share one database. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(QuickDeliveries.class)
class ReplicasTest {

    @Inject
    Vertx vertx;

    @Inject
    Rows rows;

    @Inject
    Claims claims;

    @Inject
    Attempts attempts;

    @Inject
    Records records;

    @Inject
    DeliverySettings settings;

    private List<Deliveries> replicas = List.of();

    @BeforeEach
    void start() {
        replicas = Stream.generate(
                        () -> new Deliveries(claims, attempts, new Recorder(records, vertx), settings, vertx))
                .limit(3)
                .toList();
        replicas.forEach(replica -> replica.start(new StartupEvent()));
    }

    @AfterEach
    void stop() {
        replicas.forEach(replica -> replica.stop(new ShutdownEvent()));
    }

    @Test
    void theyShareTheWorkAndNothingIsSentTwice() {
        try (Receiver receiver = Receiver.answering(vertx, 200)) {
            List<Rows.Subscribed> subscribed = Stream.generate(() -> rows.subscribe(receiver.url("/")))
                    .limit(8)
                    .toList();
            subscribed.forEach(one -> rows.deliver(one, 100));

            replicas.forEach(Deliveries::wake);

            await().until(() -> subscribed.stream().allMatch(one -> rows.pending(one) == 0));
            assertThat(receiver.received()).hasSize(800);
            assertThat(receiver.eventIds().distinct()).hasSize(800);
        }
    }

    @Test
    void togetherTheyKeepTheRateLimit() {
        try (Receiver receiver = Receiver.answering(vertx, 200)) {
            Rows.Subscribed subscribed = rows.subscribe(receiver.url("/"));
            rows.rows(
                    "update subscription set rate_limit = 20 where id = $1",
                    subscribed.webhook().value());
            rows.deliver(subscribed, 40);

            replicas.forEach(Deliveries::wake);

            await().until(() -> rows.pending(subscribed) == 0);
            Instant first = receiver.received().getFirst().at();
            Instant last = receiver.received().getLast().at();
            assertThat(receiver.received()).hasSize(40);
            assertThat(Duration.between(first, last)).isBetween(Duration.ofMillis(1750), Duration.ofSeconds(10));
        }
    }

    @Test
    void whatALostReplicaHadTakenIsTakenOverWhenItsLeaseEnds() {
        try (Receiver receiver = Receiver.answering(vertx, 200)) {
            Instant leased = Instant.now();
            DeliveryId delivery = rows.leased(rows.subscribe(receiver.url("/")));

            replicas.forEach(Deliveries::wake);

            await().until(() -> rows.state(delivery).equals("delivered"));
            assertThat(receiver.received()).hasSize(1);
            assertThat(Duration.between(leased, receiver.received().getFirst().at()))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(900));
        }
    }
}
