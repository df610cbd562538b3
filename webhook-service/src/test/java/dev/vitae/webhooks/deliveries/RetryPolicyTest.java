package dev.vitae.webhooks.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-14T10:23:00Z");

    private final RetryPolicy policy = new RetryPolicy(new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(DeliverySettings.class)
            .build()
            .getConfigMapping(DeliverySettings.class));

    @Test
    void every2xxIsASuccess() {
        for (int status : new int[] {200, 201, 202, 204, 299}) {
            assertThat(after(answer(status, null), "standard", 1)).isEqualTo(new Outcome.Delivered());
        }
    }

    @Test
    void everythingElseIsTriedAgainAfter1And5And30Seconds() {
        for (int status : new int[] {301, 302, 400, 401, 404, 429, 500, 503}) {
            Answer answer = answer(status, null);
            assertThat(after(answer, "standard", 1)).isEqualTo(new Outcome.Retry(Duration.ofSeconds(1)));
            assertThat(after(answer, "standard", 2)).isEqualTo(new Outcome.Retry(Duration.ofSeconds(5)));
            assertThat(after(answer, "standard", 3)).isEqualTo(new Outcome.Retry(Duration.ofSeconds(30)));
            assertThat(after(answer, "standard", 4)).isEqualTo(new Outcome.Failed());
        }
        assertThat(after(new Answer.TimedOut("late"), "standard", 1))
                .isEqualTo(new Outcome.Retry(Duration.ofSeconds(1)));
        assertThat(after(new Answer.Unreachable("refused"), "standard", 4)).isEqualTo(new Outcome.Failed());
        assertThat(after(new Answer.Forbidden("private"), "standard", 4)).isEqualTo(new Outcome.Failed());
    }

    @Test
    void theLongScheduleMakesTenAttemptsOver75Hours() {
        Answer failure = answer(500, null);

        Duration all = IntStream.rangeClosed(1, 9)
                .mapToObj(tries -> after(failure, "long", tries).delay())
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofHours(68), Duration.ofHours(83));
        assertThat(after(failure, "long", 10)).isEqualTo(new Outcome.Failed());
    }

    @Test
    void a410MeansGoneAtEveryTry() {
        assertThat(after(answer(410, null), "standard", 1)).isEqualTo(new Outcome.Gone());
        assertThat(after(answer(410, null), "long", 10)).isEqualTo(new Outcome.Gone());
    }

    @Test
    void retryAfterOf429And503IsHonoured() {
        assertThat(after(answer(429, "60"), "standard", 1)).isEqualTo(new Outcome.LeaveAlone(Duration.ofSeconds(60)));
        assertThat(after(answer(503, "Sat, 14 Mar 2026 10:24:00 GMT"), "standard", 2))
                .isEqualTo(new Outcome.LeaveAlone(Duration.ofSeconds(60)));
        assertThat(after(answer(500, "60"), "standard", 1)).isEqualTo(new Outcome.Retry(Duration.ofSeconds(1)));
    }

    @Test
    void retryAfterNeverHastensAndHasABound() {
        assertThat(after(answer(429, "2"), "standard", 3)).isEqualTo(new Outcome.Retry(Duration.ofSeconds(30)));
        assertThat(after(answer(429, "999999"), "standard", 1)).isEqualTo(new Outcome.LeaveAlone(Duration.ofHours(1)));
        assertThat(after(answer(429, "999999"), "long", 1)).isEqualTo(new Outcome.LeaveAlone(Duration.ofHours(24)));
    }

    @Test
    void retryAfterAddsNoAttempt() {
        assertThat(after(answer(429, "60"), "standard", 4)).isEqualTo(new Outcome.Failed());
    }

    private Outcome after(Answer answer, String schedule, int tries) {
        return policy.after(answer, schedule, tries, NOW);
    }

    private static Answer answer(int status, @Nullable String retryAfter) {
        return new Answer.Received(status, retryAfter, "");
    }
}
