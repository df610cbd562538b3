package dev.vitae.webhooks.deliveries;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a group of attempts says about one endpoint.
 *
 * @param succeeded whether one of them succeeded
 * @param failures how many failed after the last that did
 * @param probe whether one of them was to show if the circuit may be closed
 * @param gone whether the receiver wants nothing any more
 * @param leaveAlone for how long it asked to be left alone, 0 where it did not
 */
record EndpointHealth(
        UUID subscription, boolean succeeded, int failures, boolean probe, boolean gone, Duration leaveAlone) {

    /** Of attempts in the order in which they ended, one for each endpoint. */
    static List<EndpointHealth> of(List<Finished> attempts) {
        return attempts.stream()
                .collect(Collectors.groupingBy(attempt -> attempt.delivery().subscription()))
                .entrySet()
                .stream()
                .map(endpoint -> of(endpoint.getKey(), endpoint.getValue()))
                .toList();
    }

    private static EndpointHealth of(UUID subscription, List<Finished> attempts) {
        boolean succeeded = false;
        int failures = 0;
        Duration leaveAlone = Duration.ZERO;
        for (Finished attempt : attempts) {
            if (attempt.answer().succeeded()) {
                succeeded = true;
                failures = 0;
            } else {
                failures++;
            }
            if (attempt.outcome() instanceof Outcome.LeaveAlone(Duration asked) && asked.compareTo(leaveAlone) > 0) {
                leaveAlone = asked;
            }
        }
        return new EndpointHealth(
                subscription,
                succeeded,
                failures,
                attempts.stream().anyMatch(attempt -> attempt.delivery().probe()),
                attempts.stream().anyMatch(attempt -> attempt.outcome() instanceof Outcome.Gone),
                leaveAlone);
    }
}
