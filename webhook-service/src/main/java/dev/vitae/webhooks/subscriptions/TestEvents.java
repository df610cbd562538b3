package dev.vitae.webhooks.subscriptions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.DeliveryId;
import dev.vitae.common.ids.EventId;
import dev.vitae.common.ids.WebhookId;
import dev.vitae.service.tracing.Traces;
import dev.vitae.webhooks.errors.ApiException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends sample events to one subscription, marked as tests, by the way that all events go. */
@ApplicationScoped
class TestEvents {

    private final Pool pool;
    private final Subscriptions subscriptions;
    private final Samples samples;
    private final ObjectMapper json;
    private final Clock clock;

    TestEvents(Pool pool, Subscriptions subscriptions, Samples samples, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.subscriptions = subscriptions;
        this.samples = samples;
        this.json = json;
        this.clock = clock;
    }

    /** A test that will be delivered. */
    record Sent(EventId event, DeliveryId delivery) {}

    /**
     * Stores a test event and its delivery.
     *
     * @param type one that is subscribed to; null for the first of these
     */
    Uni<Sent> send(AccountId account, WebhookId id, @Nullable String type) {
        return subscriptions
                .find(account, id)
                .map(found -> subscribedType(found.settings(), type))
                .chain(checked -> ids().chain(sent -> store(account, id, checked, sent)));
    }

    private static String subscribedType(Settings settings, @Nullable String type) {
        if (type != null && !settings.eventTypes().contains(type)) {
            throw ApiException.badField(
                    "event_type",
                    "not_subscribed",
                    "This webhook does not subscribe to " + EventTypes.known("event_type", type));
        }
        if (!settings.enabled()) {
            throw ApiException.conflict(
                    "webhook_disabled", "This webhook is disabled, set its status to enabled to send it a test");
        }
        return type == null ? settings.eventTypes().getFirst() : type;
    }

    private Uni<Sent> ids() {
        return pool.query("select uuidv7() as event, uuidv7() as delivery")
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Sent(new EventId(row.getUUID("event")), new DeliveryId(row.getUUID("delivery"))));
    }

    private Uni<Sent> store(AccountId account, WebhookId id, String type, Sent sent) {
        Instant now = clock.instant();
        ObjectNode full = test(type, sent.event(), now);
        UUID event = sent.event().value();
        return pool.preparedQuery("""
                        with target as (
                          select id from subscription where account_id = $2 and id = $9 for key share),
                        stored as (
                          insert into event (id, account_id, type, traceparent, created_at, stored_at, thin_body, full_body)
                          select $1::uuid, $2, $3, $4, $5::timestamptz, $5, $6::bytea, $7::bytea from target returning id)
                        insert into delivery (id, subscription_id, event_id, state, due_at, created_at)
                        select $8::uuid, target.id, stored.id, 'pending', $5, $5 from target, stored""")
                .execute(Tuple.from(List.of(event, account.value(), type))
                        .addString(Traces.traceparent())
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                        .addBuffer(bytes(Samples.thin(full)))
                        .addBuffer(bytes(full))
                        .addUUID(sent.delivery().value())
                        .addUUID(id.value()))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw Subscriptions.notFound();
                    }
                })
                .replaceWith(sent);
    }

    private ObjectNode test(String type, EventId event, Instant now) {
        ObjectNode sample = samples.of(type, false).getFirst();
        sample.put("id", event.toString());
        sample.put("created_at", now.toString());
        sample.put("test", true);
        return sample;
    }

    private Buffer bytes(ObjectNode body) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
