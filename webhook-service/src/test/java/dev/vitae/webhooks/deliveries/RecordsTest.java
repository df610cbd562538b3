package dev.vitae.webhooks.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.ids.DeliveryId;
import dev.vitae.common.ids.EventId;
import dev.vitae.webhooks.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(QuickDeliveries.class)
class RecordsTest {

    private static final Answer SUCCESS = new Answer.Received(200, null, "ok");
    private static final Answer FAILURE = new Answer.TimedOut("No answer");
    private static final Outcome RETRY = new Outcome.Retry(Duration.ofHours(1));

    @Inject
    Records records;

    @Inject
    Rows rows;

    private final UUID lease = UUID.randomUUID();
    private Rows.Subscribed subscribed;
    private DeliveryId delivery;

    @BeforeEach
    void lease() {
        subscribed = rows.subscribe("http://localhost:9/");
        rows.rows(
                "update subscription set paused_until = now() + interval '1 hour' where id = $1",
                subscribed.webhook().value());
        delivery = rows.deliver(subscribed);
        leasedBy(lease);
    }

    @Test
    void aFailureSetsTheTimeOfTheNextAttempt() {
        store(attempt(FAILURE, RETRY));

        Row row = row();
        assertThat(row.getString("state")).isEqualTo("pending");
        assertThat(row.getUUID("leased_by")).isNull();
        assertThat(row.getInteger("tries")).isEqualTo(1);
        assertThat(row.getOffsetDateTime("due_at").toInstant())
                .isAfter(Instant.now().plusSeconds(3500));
    }

    @Test
    void anAttemptIsRecordedOnceHoweverOftenItIsTried() {
        Finished attempt = attempt(FAILURE, RETRY);

        store(attempt);
        store(attempt);

        assertThat(rows.attempts(delivery)).hasSize(1);
        assertThat(row().getInteger("tries")).isEqualTo(1);
    }

    @Test
    void afterTheLeaseAFailureIsNotedButDecidesNothing() {
        UUID another = UUID.randomUUID();
        leasedBy(another);

        store(attempt(FAILURE, new Outcome.Failed()));

        assertThat(rows.attempts(delivery)).hasSize(1);
        assertThat(row().getString("state")).isEqualTo("pending");
        assertThat(row().getUUID("leased_by")).isEqualTo(another);
    }

    @Test
    void afterTheLeaseASuccessIsASuccess() {
        leasedBy(UUID.randomUUID());

        store(attempt(SUCCESS, new Outcome.Delivered()));

        assertThat(row().getString("state")).isEqualTo("delivered");
        assertThat(row().getOffsetDateTime("finished_at")).isNotNull();
    }

    @Test
    void whatWasDeliveredStaysSo() {
        store(attempt(SUCCESS, new Outcome.Delivered()));

        store(attempt(FAILURE, RETRY));

        assertThat(row().getString("state")).isEqualTo("delivered");
    }

    @Test
    void manyAreStoredTogetherInTheOrderInWhichTheyEnded() {
        store(attempt(FAILURE, RETRY), attempt(FAILURE, RETRY));

        assertThat(rows.subscription(subscribed).getInteger("failures")).isEqualTo(2);
    }

    @Test
    void anAttemptOfWhatWasDeletedMeanwhileIsDropped() {
        rows.rows("delete from delivery where id = $1", delivery.value());

        store(attempt(SUCCESS, new Outcome.Delivered()));

        assertThat(rows.attempts(delivery)).isEmpty();
    }

    private void store(Finished... attempts) {
        records.store(List.of(attempts)).await().atMost(Duration.ofSeconds(10));
    }

    private Finished attempt(Answer answer, Outcome outcome) {
        Claimed claimed = new Claimed(
                delivery,
                lease,
                subscribed.webhook().value(),
                false,
                null,
                "standard",
                "http://localhost:9/",
                0,
                new EventId(UUID.randomUUID()),
                "parse.completed",
                Instant.now(),
                null,
                Buffer.buffer("{}"),
                at -> List.of(subscribed.secret()));
        return new Finished(claimed, Instant.now().truncatedTo(ChronoUnit.MICROS), 12, answer, outcome);
    }

    private void leasedBy(UUID claim) {
        rows.rows(
                "update delivery set leased_by = $2, due_at = now() + interval '1 hour' where id = $1",
                delivery.value(),
                claim);
    }

    private Row row() {
        return rows.rows("select * from delivery where id = $1", delivery.value())
                .iterator()
                .next();
    }
}
