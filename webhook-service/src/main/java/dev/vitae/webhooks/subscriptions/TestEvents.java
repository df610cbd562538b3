package dev.vitae.webhooks.subscriptions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.DeliveryId;
import dev.vitae.common.ids.EventId;
import dev.vitae.common.ids.WebhookId;
import dev.vitae.webhooks.errors.ApiException;
import dev.vitae.webhooks.events.EventStore;
import dev.vitae.webhooks.events.Payloads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.sqlclient.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sends sample events to one subscription, marked as tests, by the way that all events go. */
@ApplicationScoped
class TestEvents {

    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final Pool pool;
    private final Subscriptions subscriptions;
    private final Samples samples;
    private final Payloads payloads;
    private final EventStore events;
    private final Clock clock;

    TestEvents(
            Pool pool,
            Subscriptions subscriptions,
            Samples samples,
            Payloads payloads,
            EventStore events,
            Clock clock) {
        this.pool = pool;
        this.subscriptions = subscriptions;
        this.samples = samples;
        this.payloads = payloads;
        this.events = events;
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
        return subscriptions.find(account, id).chain(found -> {
            String wanted = subscribedType(found.settings(), type);
            ObjectNode data = samples.data(wanted, found.settings().candidateIdsOnly());
            return newId().chain(event -> store(account, id, event, wanted, data));
        });
    }

    private static String subscribedType(Settings settings, @Nullable String type) {
        if (type != null && !settings.eventTypes().contains(type)) {
            throw ApiException.badField(
                    "event_type",
                    "not_subscribed",
                    "This webhook does not subscribe to " + EventTypes.known("event_type", type));
        }
        if (!settings.enabled()) {
            throw ApiException.conflict("webhook_disabled", "This webhook is disabled; enable it first");
        }
        return type == null ? settings.eventTypes().getFirst() : type;
    }

    private Uni<EventId> newId() {
        return pool.query("select uuidv7() as id")
                .execute()
                .map(rows -> new EventId(rows.iterator().next().getUUID("id")));
    }

    private Uni<Sent> store(AccountId account, WebhookId id, EventId event, String type, ObjectNode data) {
        Instant now = clock.instant();
        return events.storeFor(id, account, event, type, now, payloads.test(event, type, now, data))
                .onFailure(TestEvents::isDeletedMeanwhile)
                .transform(deleted -> Subscriptions.notFound())
                .map(delivery -> new Sent(event, delivery));
    }

    private static boolean isDeletedMeanwhile(Throwable failure) {
        return failure instanceof DatabaseException refused && FOREIGN_KEY_VIOLATION.equals(refused.getSqlState());
    }
}
