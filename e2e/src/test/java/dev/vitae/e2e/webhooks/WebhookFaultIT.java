package dev.vitae.e2e.webhooks;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails and when: every event is acknowledged at least once, and what comes twice is the same. */
class WebhookFaultIT {

    private static final int SEEDS = 10;
    private static final int EVENTS = 30;
    private static final int DELIVERIES = EVENTS * Surroundings.ENDPOINTS.size();

    /** As long as the issue has it once, shorter with the other seeds. */
    private static final long LONG_OUTAGE_MILLIS = 30_000;

    private static final long SHORT_OUTAGE_MILLIS = 1_000;

    private static Surroundings surroundings;

    @BeforeAll
    static void start() throws Exception {
        surroundings = new Surroundings();
    }

    @AfterAll
    static void stop() {
        if (surroundings != null) {
            surroundings.close();
        }
    }

    /** Events of a run that has come to its end are no concern of the next. */
    @AfterEach
    void nothingIsPending() {
        surroundings.receiver().becomes(Mood.GOOD);
        Awaitility.await("nothing is pending").atMost(Duration.ofSeconds(60)).until(() -> !surroundings.hasPending());
    }

    @ParameterizedTest
    @ValueSource(strings = {"VITAE_FAULT_HALT_BEFORE_SENDING", "VITAE_FAULT_HALT_AFTER_ANSWER"})
    void nothingIsLostThoughTheServiceHaltsAtTheWorstMoment(String point) throws Exception {
        var tally = new Tally(surroundings.receiver());
        surroundings.service().kill();
        for (int seed = 0; seed < SEEDS; seed++) {
            // what the one before has left is sent by this one, too
            var at = 1 + new Random(seed).nextInt(DELIVERIES);
            surroundings.service().start(Map.of(point, String.valueOf(at)));
            tally.add(surroundings.events().publish(EVENTS, 100));
            surroundings.service().awaitEnd();
        }
        surroundings.service().start(Map.of());
        tally.settle(point.toLowerCase(Locale.ROOT).replace("vitae_fault_", "").replace('_', ' '));
    }

    @Test
    void nothingIsLostThoughTheServiceIsKilledAtAnyMoment() throws Exception {
        var tally = new Tally(surroundings.receiver());
        for (int seed = 0; seed < SEEDS; seed++) {
            var published = publishDuring(seed, SHORT_OUTAGE_MILLIS);
            surroundings.service().kill();
            surroundings.service().start(Map.of());
            tally.add(published.join());
        }
        tally.settle("kill -9");
    }

    @Test
    void nothingIsLostThoughPostgresIsStopped() throws Exception {
        var tally = new Tally(surroundings.receiver());
        for (int seed = 0; seed < SEEDS; seed++) {
            var published = publishDuring(seed, outageMillis(seed));
            surroundings.stopPostgres();
            Moments.pause(outageMillis(seed));
            surroundings.startPostgres();
            tally.add(published.join());
        }
        tally.settle("PostgreSQL stopped for 30 s once and for 1 s nine times, under load");
    }

    @Test
    void nothingIsLostThoughKafkaIsStopped() throws Exception {
        var tally = new Tally(surroundings.receiver());
        for (int seed = 0; seed < SEEDS; seed++) {
            var published = publishDuring(seed, outageMillis(seed));
            if (seed == 0) {
                surroundings.kafka().stop();
                Moments.pause(LONG_OUTAGE_MILLIS);
                surroundings.kafka().start();
            } else {
                surroundings.kafka().freeze();
                Moments.pause(SHORT_OUTAGE_MILLIS);
                surroundings.kafka().thaw();
            }
            tally.add(published.join());
        }
        tally.settle("Kafka stopped for 30 s once and frozen for 1 s nine times, under load");
    }

    @Test
    void nothingIsLostThoughReceiversFlap() {
        var tally = new Tally(surroundings.receiver());
        for (int seed = 0; seed < SEEDS; seed++) {
            surroundings.receiver().becomes(Mood.flapping(seed));
            tally.add(surroundings.events().publish(EVENTS, 300));
        }
        tally.settle("receivers that refuse, hang and hang up");
    }

    /** Events before an outage, in it and after it; returns when the first are on their way, at a moment that the seed has chosen. */
    private static CompletableFuture<Set<String>> publishDuring(int seed, long outageMillis) {
        var before = surroundings.receiver().attempts();
        var longer = outageMillis + 1_000;
        var published = CompletableFuture.supplyAsync(
                () -> surroundings.events().publish((int) (EVENTS * longer / 2_000), longer));
        Awaitility.await("deliveries have begun")
                .pollInterval(Duration.ofMillis(5))
                .until(() -> surroundings.receiver().attempts() > before);
        Moments.pause(new Random(seed).nextInt(300));
        return published;
    }

    private static long outageMillis(int seed) {
        return seed == 0 ? LONG_OUTAGE_MILLIS : SHORT_OUTAGE_MILLIS;
    }
}
