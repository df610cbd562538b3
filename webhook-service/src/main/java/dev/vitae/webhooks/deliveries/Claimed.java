package dev.vitae.webhooks.deliveries;

import dev.vitae.common.ids.DeliveryId;
import dev.vitae.common.ids.EventId;
import dev.vitae.webhooks.secrets.ActiveSecrets;
import dev.vitae.webhooks.signatures.SigningSecret;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A delivery whose next attempt is this replica's to make.
 *
 * @param lease the claim, which must still hold when a failure is recorded
 * @param probe whether the endpoint's circuit is open, and this attempt shows if it may be closed
 * @param rateLimit of the subscription, deliveries a second; null where there is none
 * @param tries attempts before this one, since the delivery was made or sent again
 * @param traceparent of the upload
 * @param secrets those that sign at a time, the newest first
 */
record Claimed(
        DeliveryId id,
        UUID lease,
        UUID subscription,
        boolean probe,
        @Nullable Integer rateLimit,
        String schedule,
        String targetUrl,
        int tries,
        EventId event,
        String eventType,
        Instant eventCreatedAt,
        @Nullable String traceparent,
        Buffer body,
        Function<Instant, List<SigningSecret>> secrets) {

    static Claimed of(Row row, UUID lease, ActiveSecrets active) {
        UUID subscription = row.getUUID("subscription_id");
        return new Claimed(
                new DeliveryId(row.getUUID("id")),
                lease,
                subscription,
                row.getBoolean("probe"),
                row.getInteger("rate_limit"),
                row.getString("retry_schedule"),
                row.getString("target_url"),
                row.getInteger("tries"),
                new EventId(row.getUUID("event_id")),
                row.getString("type"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getString("traceparent"),
                Buffer.buffer(row.getBuffer("body").getBytes()),
                at -> active.of(subscription, row, at));
    }
}
