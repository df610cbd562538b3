package dev.vitae.webhooks.subscriptions;

import dev.vitae.common.ids.WebhookId;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to hear of what, as it is stored; its secrets stay where they are.
 *
 * @param stateReason why it is disabled: {@code owner}, {@code failing} or {@code gone}
 * @param stateSince since when it is enabled or disabled
 * @param failingSince the first failure since the last success
 * @param previousSecretUntil until then the secret before the last rotation signs too
 */
record Subscription(
        WebhookId id,
        Settings settings,
        @Nullable String stateReason,
        Instant stateSince,
        @Nullable Instant failingSince,
        @Nullable Instant previousSecretUntil,
        Instant createdAt,
        Instant updatedAt) {

    static Subscription of(Row row) {
        return new Subscription(
                new WebhookId(row.getUUID("id")),
                settings(row),
                row.getString("state_reason"),
                row.getOffsetDateTime("state_since").toInstant(),
                instant(row, "failing_since"),
                instant(row, "previous_secret_until"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    private static Settings settings(Row row) {
        return new Settings(
                row.getString("target_url"),
                List.of(row.getArrayOfStrings("event_types")),
                row.getString("description"),
                texts(row.getJsonObject("metadata")),
                row.getBoolean("candidate_ids_only"),
                row.getString("retry_schedule"),
                row.getInteger("rate_limit"),
                row.getString("state").equals(Settings.ENABLED));
    }

    private static Map<String, String> texts(JsonObject metadata) {
        Map<String, String> texts = new LinkedHashMap<>();
        metadata.forEach(entry -> texts.put(entry.getKey(), String.valueOf(entry.getValue())));
        return texts;
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
