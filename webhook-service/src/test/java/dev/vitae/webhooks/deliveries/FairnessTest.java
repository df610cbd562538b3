package dev.vitae.webhooks.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.webhooks.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(QuickDeliveries.class)
class FairnessTest {

    @Inject
    Vertx vertx;

    @Inject
    Rows rows;

    @Inject
    Deliveries deliveries;

    @Test
    void whileManyEndpointsHangAHealthyOneGetsAllOfItsEvents() {
        try (Receiver hanging = Receiver.hanging(vertx);
                Receiver healthy = Receiver.answering(vertx, 200)) {
            Rows.Subscribed well = rows.subscribe(healthy.url("/"));
            rows.deliver(well);
            deliveries.wake();
            await().until(() -> rows.pending(well) == 0);
            List<Rows.Subscribed> dead = Stream.generate(() -> rows.subscribe(hanging.url("/")))
                    .limit(30)
                    .toList();
            dead.forEach(one -> rows.deliver(one, 10));
            deliveries.wake();
            await().until(() -> hanging.received().size() >= 30);

            rows.deliver(well, 200);
            deliveries.wake();

            await().until(() -> rows.pending(well) == 0);
            assertThat(healthy.eventIds().distinct()).hasSize(201);
            assertThat(dead).allSatisfy(one -> assertThat(rows.pending(one)).isEqualTo(10));
        }
    }

    @Test
    void aLongQueueOfOneDoesNotKeepAnotherWaiting() {
        try (Receiver receiver = Receiver.answering(vertx, 200)) {
            Rows.Subscribed busy = rows.subscribe(receiver.url("/busy"));
            Rows.Subscribed other = rows.subscribe(receiver.url("/other"));
            rows.deliver(busy, 1000);
            deliveries.wake();
            await().until(() -> receiver.received().size() >= 20);

            rows.deliver(other);
            deliveries.wake();

            await().until(() -> rows.pending(other) == 0);
            assertThat(rows.pending(busy)).isPositive();
            await().until(() -> rows.pending(busy) == 0);
            assertThat(receiver.eventIds().distinct()).hasSize(1001);
        }
    }
}
