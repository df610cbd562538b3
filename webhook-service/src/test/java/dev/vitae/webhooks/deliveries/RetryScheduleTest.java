package dev.vitae.webhooks.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final RetrySchedule STANDARD = new RetrySchedule(
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30)), 0, Duration.ofHours(1));

    @Test
    void withoutJitterTheDelaysAreExactly1And5And30Seconds() {
        assertThat(STANDARD.after(1, new Random())).contains(Duration.ofSeconds(1));
        assertThat(STANDARD.after(2, new Random())).contains(Duration.ofSeconds(5));
        assertThat(STANDARD.after(3, new Random())).contains(Duration.ofSeconds(30));
    }

    @Test
    void afterTheLastDelayNothingFollows() {
        assertThat(STANDARD.after(4, new Random())).isEmpty();
    }

    @Test
    void jitterStaysWithinItsPart() {
        RetrySchedule jittered = new RetrySchedule(List.of(Duration.ofSeconds(100)), 0.1, Duration.ofHours(1));
        Random random = new Random(7);

        List<Duration> delays = IntStream.range(0, 1000)
                .mapToObj(i -> jittered.after(1, random).orElseThrow())
                .toList();

        assertThat(delays)
                .allSatisfy(delay -> assertThat(delay).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(110)));
        assertThat(delays.stream().distinct().count()).isGreaterThan(900);
    }
}
