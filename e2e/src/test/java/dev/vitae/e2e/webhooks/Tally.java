package dev.vitae.e2e.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** Compares what was published in the runs of a fault with what its receivers got. */
final class Tally {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final long begun = System.nanoTime();
    private final Set<String> published = new HashSet<>();
    private final Receiver receiver;
    private int runs;

    Tally(Receiver receiver) {
        this.receiver = receiver;
    }

    /** Another run, which has published these. */
    void add(Set<String> events) {
        runs++;
        published.addAll(events);
    }

    /** Waits until every event is acknowledged at every endpoint, looks at all that came, and says it. */
    void settle(String fault) {
        Awaitility.await("every event is acknowledged: " + fault)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(unacknowledged()).isEmpty());
        var deliveries = deliveries();
        assertThat(deliveries)
                .as("every attempt with an event has the same bytes")
                .allSatisfy(attempts -> assertThat(attempts.stream().map(Receiver.Attempt::body))
                        .hasSameElementsAs(List.of(attempts.getFirst().body())));
        var attempts = deliveries.stream().mapToInt(List::size).sum();
        var acknowledged = deliveries.stream()
                .flatMap(List::stream)
                .filter(Receiver.Attempt::accepted)
                .count();
        System.out.printf(
                "webhooks, %s: %d seeds, %d events at %d endpoints, %d of %d acknowledged, 0 lost; %d attempts, %d duplicates, all with the same id and bytes; %.0f s%n",
                fault,
                runs,
                published.size(),
                Surroundings.ENDPOINTS.size(),
                deliveries.size(),
                published.size() * Surroundings.ENDPOINTS.size(),
                attempts,
                acknowledged - deliveries.size(),
                (System.nanoTime() - begun) / 1e9);
    }

    private List<Receiver.Delivery> unacknowledged() {
        return Surroundings.ENDPOINTS.stream()
                .flatMap(endpoint -> receiver.of(published, endpoint).entrySet().stream())
                .filter(delivery -> delivery.getValue().stream().noneMatch(Receiver.Attempt::accepted))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<List<Receiver.Attempt>> deliveries() {
        return Surroundings.ENDPOINTS.stream()
                .flatMap(endpoint -> receiver.of(published, endpoint).values().stream())
                .toList();
    }
}
