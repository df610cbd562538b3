package dev.vitae.webhooks.deliveries;

import dev.vitae.common.events.JobFinished;
import dev.vitae.common.ids.DeliveryId;
import dev.vitae.webhooks.errors.ApiException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of requests, and names the one that is wrong. */
final class DeliveryParameters {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final List<String> STATUSES = List.of("pending", "delivered", "failed", "cancelled");

    private DeliveryParameters() {}

    static History.Page page(
            @Nullable String cursor, @Nullable String limit, @Nullable String status, @Nullable String eventType) {
        return new History.Page(
                cursor(cursor),
                limit(limit),
                oneOf("status", status, STATUSES),
                oneOf("event_type", eventType, JobFinished.TYPES));
    }

    /** From the beginning where {@code from} is not given, to now where {@code to} is not. */
    static Recovery.Range range(@Nullable String from, @Nullable String to, @Nullable String status, Instant now) {
        Instant first = instant("from", from, Instant.EPOCH);
        Instant last = instant("to", to, now);
        if (first.isAfter(last)) {
            throw wrong("from", "must not be after to");
        }
        return new Recovery.Range(first, last, oneOf("status", status, List.of("failed")) != null);
    }

    private static @Nullable DeliveryId cursor(@Nullable String sent) {
        return sent == null || sent.isBlank()
                ? null
                : DeliveryId.parse(sent)
                        .orElseThrow(() -> wrong("cursor", "must be the next_cursor of an earlier page"));
    }

    private static int limit(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(sent.strip());
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException noNumber) {
            // answered like a number out of range
        }
        throw wrong("limit", "must be a whole number from 1 to " + MAX_LIMIT);
    }

    private static @Nullable String oneOf(String name, @Nullable String sent, List<String> known) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        if (!known.contains(sent)) {
            throw wrong(name, "must be one of: " + String.join(", ", known));
        }
        return sent;
    }

    private static Instant instant(String name, @Nullable String sent, Instant otherwise) {
        if (sent == null || sent.isBlank()) {
            return otherwise;
        }
        try {
            return OffsetDateTime.parse(sent.strip()).toInstant();
        } catch (DateTimeException noInstant) {
            throw wrong(name, "must be a time such as 2026-03-14T10:23:00Z");
        }
    }

    private static ApiException wrong(String name, String rule) {
        return ApiException.badField(name, "invalid_parameter", name + " " + rule);
    }
}
