package dev.vitae.webhooks.deliveries;

import java.time.Instant;

/**
 * An attempt that was made.
 *
 * @param startedAt in whole microseconds, as the database keeps it: it tells an attempt from the others of its delivery
 */
record Finished(Claimed delivery, Instant startedAt, int durationMillis, Answer answer, Outcome outcome) {}
