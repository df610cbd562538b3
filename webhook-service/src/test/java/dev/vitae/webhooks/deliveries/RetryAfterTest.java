package dev.vitae.webhooks.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-14T10:23:00Z");

    @Test
    void isReadAsSecondsOrAsADate() {
        assertThat(RetryAfter.read("120", NOW)).contains(Duration.ofSeconds(120));
        assertThat(RetryAfter.read(" 7 ", NOW)).contains(Duration.ofSeconds(7));
        assertThat(RetryAfter.read("Sat, 14 Mar 2026 10:25:30 GMT", NOW)).contains(Duration.ofSeconds(150));
    }

    @Test
    void aDateThatHasPassedIsNow() {
        assertThat(RetryAfter.read("Sat, 14 Mar 2026 10:00:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @Test
    void whatMakesNoSenseSaysNothing() {
        assertThat(RetryAfter.read(null, NOW)).isEmpty();
        assertThat(RetryAfter.read("", NOW)).isEmpty();
        assertThat(RetryAfter.read("-5", NOW)).isEmpty();
        assertThat(RetryAfter.read("1.5", NOW)).isEmpty();
        assertThat(RetryAfter.read("99999999999999999999", NOW)).isEmpty();
        assertThat(RetryAfter.read("soon", NOW)).isEmpty();
    }
}
