package dev.vitae.gateway.outbox;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An outbox row that this relay holds, and nobody else. */
record ClaimedEvent(
        UUID eventId,
        String topic,
        String messageKey,
        String payload,
        @Nullable String traceparent,
        @Nullable UUID fileId) {

    static ClaimedEvent of(Row row) {
        return new ClaimedEvent(
                row.getUUID("event_id"),
                row.getString("topic"),
                row.getString("message_key"),
                row.getString("payload"),
                row.getString("traceparent"),
                row.getUUID("file_id"));
    }
}
