package dev.vitae.webhooks.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Decides what follows an attempt. */
@ApplicationScoped
class RetryPolicy {

    private static final String LONGER = "long";
    private static final int GONE = 410;
    private static final Set<Integer> MAY_ASK_FOR_TIME = Set.of(429, 503);

    private final RetrySchedule standard;
    private final RetrySchedule longer;
    private final RandomGenerator random = RandomGenerator.getDefault();

    RetryPolicy(DeliverySettings settings) {
        DeliverySettings.Retries retries = settings.retries();
        standard = new RetrySchedule(retries.standard(), 0, retries.longestRetryAfter());
        longer = new RetrySchedule(retries.longer(), retries.jitter(), retries.longestRetryAfterLonger());
    }

    /**
     * What an answer means.
     *
     * @param schedule {@code standard} or {@code long}
     * @param tries attempts with this one, since the delivery was made or sent again
     */
    Outcome after(Answer answer, String schedule, int tries, Instant now) {
        if (answer.succeeded()) {
            return new Outcome.Delivered();
        }
        return answer.received().filter(received -> received.status() == GONE).isPresent()
                ? new Outcome.Gone()
                : retry(answer, schedule.equals(LONGER) ? longer : standard, tries, now);
    }

    private Outcome retry(Answer answer, RetrySchedule schedule, int tries, Instant now) {
        Optional<Duration> delay = schedule.after(tries, random);
        if (delay.isEmpty()) {
            return new Outcome.Failed();
        }
        return askedFor(answer, schedule, now)
                .filter(asked -> asked.compareTo(delay.get()) > 0)
                .<Outcome>map(Outcome.LeaveAlone::new)
                .orElseGet(() -> new Outcome.Retry(delay.get()));
    }

    private static Optional<Duration> askedFor(Answer answer, RetrySchedule schedule, Instant now) {
        Duration longest = schedule.longestRetryAfter();
        return answer.received()
                .filter(received -> MAY_ASK_FOR_TIME.contains(received.status()))
                .flatMap(received -> RetryAfter.read(received.retryAfter(), now))
                .map(asked -> asked.compareTo(longest) > 0 ? longest : asked);
    }
}
