package dev.vitae.webhooks.deliveries;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a failed attempt is repeated.
 *
 * @param delays after the first, second, ... failure; then the delivery has failed
 * @param jitter by which part of it a delay is drawn out or cut at random, 0 to 1
 * @param longestRetryAfter the longest wait that a receiver may ask for
 */
record RetrySchedule(List<Duration> delays, double jitter, Duration longestRetryAfter) {

    RetrySchedule {
        delays = List.copyOf(delays);
        if (jitter < 0 || jitter > 1) {
            throw new IllegalArgumentException("jitter must be from 0 to 1");
        }
    }

    /**
     * How long to wait, empty where no attempt is left.
     *
     * @param tries attempts that have failed, at least 1
     */
    Optional<Duration> after(int tries, RandomGenerator random) {
        return tries > delays.size() ? Optional.empty() : Optional.of(jittered(delays.get(tries - 1), random));
    }

    private Duration jittered(Duration delay, RandomGenerator random) {
        return jitter == 0
                ? delay
                : Duration.ofMillis(Math.round(delay.toMillis() * random.nextDouble(1 - jitter, 1 + jitter)));
    }
}
