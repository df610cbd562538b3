package dev.vitae.webhooks.deliveries;

import dev.vitae.common.ids.DeliveryId;
import dev.vitae.common.ids.EventId;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies that clients are answered with. */
final class HistoryAnswers {

    private HistoryAnswers() {}

    /** @param nextCursor for the next page; null on the last one */
    record Deliveries(
            boolean success,
            List<Delivery> deliveries,
            int limit,
            @Nullable String nextCursor) {}

    record One(boolean success, Delivery delivery) {}

    /** @param replayed how many deliveries are on their way again, or for the first time */
    record Replayed(boolean success, long replayed) {}

    /**
     * An event on its way to a subscription.
     *
     * @param status {@code pending}, {@code delivered}, {@code failed} or {@code cancelled}
     * @param nextAttemptAt null where there is none, or one is under way
     * @param attempts all of them, the first one first
     */
    record Delivery(
            String id,
            String eventId,
            String eventType,
            String status,
            Instant createdAt,
            @Nullable Instant finishedAt,
            @Nullable Instant nextAttemptAt,
            List<Attempt> attempts) {

        static Delivery of(Row row, List<Attempt> attempts) {
            return new Delivery(
                    new DeliveryId(row.getUUID("id")).toString(),
                    new EventId(row.getUUID("event_id")).toString(),
                    row.getString("type"),
                    row.getString("state"),
                    row.getOffsetDateTime("created_at").toInstant(),
                    instant(row, "finished_at"),
                    instant(row, "next_attempt_at"),
                    attempts);
        }

        private static @Nullable Instant instant(Row row, String column) {
            OffsetDateTime time = row.getOffsetDateTime(column);
            return time == null ? null : time.toInstant();
        }
    }

    /**
     * One of its attempts.
     *
     * @param outcome {@code delivered}, {@code rejected}, {@code timed_out}, {@code unreachable} or {@code forbidden}
     * @param responseCode null where there was no answer
     * @param excerpt the beginning of the answer's body, at most 4 KB
     * @param error why there was no answer
     */
    record Attempt(
            int number,
            Instant startedAt,
            int durationMs,
            String outcome,
            @Nullable Integer responseCode,
            @Nullable String excerpt,
            @Nullable String error) {

        static Attempt of(Row row) {
            return new Attempt(
                    row.getInteger("number"),
                    row.getOffsetDateTime("started_at").toInstant(),
                    row.getInteger("duration_millis"),
                    row.getString("outcome"),
                    row.getInteger("response_code"),
                    row.getString("excerpt"),
                    row.getString("error"));
        }
    }
}
