package dev.vitae.gateway.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaPeriodTest {

    @ParameterizedTest
    @CsvSource({
        // anchor, now, start, end
        "2025-03-14T10:23:00Z, 2025-03-14T10:23:00Z, 2025-03-14T00:00:00Z, 2025-04-14T00:00:00Z",
        "2025-03-14T10:23:00Z, 2025-04-13T23:59:59Z, 2025-03-14T00:00:00Z, 2025-04-14T00:00:00Z",
        "2025-03-14T10:23:00Z, 2025-04-14T00:00:00Z, 2025-04-14T00:00:00Z, 2025-05-14T00:00:00Z",
        // billed on the 31st: the last day of shorter months, and the 31st again after them
        "2025-01-31T08:00:00Z, 2025-02-27T12:00:00Z, 2025-01-31T00:00:00Z, 2025-02-28T00:00:00Z",
        "2025-01-31T08:00:00Z, 2025-03-15T12:00:00Z, 2025-02-28T00:00:00Z, 2025-03-31T00:00:00Z",
        "2024-02-29T08:00:00Z, 2025-03-01T12:00:00Z, 2025-02-28T00:00:00Z, 2025-03-29T00:00:00Z"
    })
    void aPeriodRunsFromBillingDayToBillingDay(Instant anchor, Instant now, Instant start, Instant end) {
        assertThat(QuotaPeriod.at(now, anchor)).isEqualTo(new QuotaPeriod(start, end));
    }

    @Test
    void everyMomentLiesInItsPeriodAndPeriodsFollowWithoutGap() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            Instant anchor = Instant.ofEpochSecond(random.nextLong(1_600_000_000, 1_800_000_000));
            Instant now = anchor.plus(Duration.ofMinutes(random.nextLong(5_000_000)));

            QuotaPeriod period = QuotaPeriod.at(now, anchor);

            assertThat(now).isBetween(period.startsAt(), period.endsAt().minusNanos(1));
            assertThat(QuotaPeriod.at(period.endsAt(), anchor).startsAt()).isEqualTo(period.endsAt());
        }
    }
}
