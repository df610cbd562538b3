package dev.vitae.gateway.plans;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * One month of quota, from the account's billing day to the next. An account that began on the 31st is billed on the last day
 * of shorter months.
 *
 * @param startsAt included
 * @param endsAt excluded; when the quota resets
 */
public record QuotaPeriod(Instant startsAt, Instant endsAt) {

    /** The period that {@code now} falls in. */
    public static QuotaPeriod at(Instant now, Instant billingAnchor) {
        OffsetDateTime anchor = billingAnchor.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
        long months = ChronoUnit.MONTHS.between(anchor, now.atOffset(ZoneOffset.UTC));
        // counted from the anchor each time: adding to the period before would lose the 31st for good after a February
        while (anchor.plusMonths(months).toInstant().isAfter(now)) {
            months--;
        }
        while (!anchor.plusMonths(months + 1).toInstant().isAfter(now)) {
            months++;
        }
        return new QuotaPeriod(
                anchor.plusMonths(months).toInstant(),
                anchor.plusMonths(months + 1).toInstant());
    }
}
