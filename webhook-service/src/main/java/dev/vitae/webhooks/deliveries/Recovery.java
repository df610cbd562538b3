package dev.vitae.webhooks.deliveries;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.DeliveryId;
import dev.vitae.common.ids.WebhookId;
import dev.vitae.webhooks.errors.ApiException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Sends again what was sent before: the same events, under the same ids, in the same bytes. */
@ApplicationScoped
class Recovery {

    private static final String AGAIN =
            " set state = 'pending', tries = 0, due_at = now(), leased_by = null, finished_at = null ";

    private static final String ONE =
            "update delivery" + AGAIN + "where id = $1 and subscription_id = $2 and state <> 'pending'";

    private static final String FAILED = "update delivery d" + AGAIN + """
            from event e
            where d.event_id = e.id and d.subscription_id = $1 and d.state = 'failed'
              and e.account_id = $2 and e.created_at >= $3 and e.created_at < $4""";

    /** Tests have no job, and are nobody else's. */
    private static final String ALL = """
            insert into delivery (id, subscription_id, event_id, state, due_at, created_at)
            select uuidv7(), s.id, e.id, 'pending', now(), now()
            from subscription s join event e on e.account_id = s.account_id and e.type = any (s.event_types)
            where s.id = $1 and s.account_id = $2 and e.created_at >= $3 and e.created_at < $4 and e.job_id is not null
            order by e.created_at
            on conflict (subscription_id, event_id) do update""" + AGAIN + "where delivery.state <> 'pending'";

    private final Pool pool;
    private final History history;
    private final Deliveries deliveries;

    Recovery(Pool pool, History history, Deliveries deliveries) {
        this.pool = pool;
        this.history = history;
        this.deliveries = deliveries;
    }

    /**
     * Which events, by the time of their creation.
     *
     * @param from the first moment
     * @param to the moment after the last
     * @param failedOnly only those whose delivery has failed
     */
    record Range(Instant from, Instant to, boolean failedOnly) {}

    /** 404 where there is no such delivery, 409 while it is pending or its subscription is disabled. */
    Uni<HistoryAnswers.Delivery> redeliver(AccountId account, WebhookId webhook, DeliveryId id) {
        return enabled(account, webhook)
                .chain(() -> pool.preparedQuery(ONE).execute(Tuple.of(id.value(), webhook.value())))
                .chain(changed -> history.find(account, webhook, id).invoke(() -> {
                    if (changed.rowCount() == 0) {
                        throw ApiException.conflict("delivery_pending", "This delivery is on its way already");
                    }
                    deliveries.wake();
                }));
    }

    /** How many are on their way again. 404 where there is no such subscription, 409 while it is disabled. */
    Uni<Long> replay(AccountId account, WebhookId webhook, Range range) {
        Tuple parameters = Tuple.of(webhook.value(), account.value(), time(range.from()), time(range.to()));
        return enabled(account, webhook)
                .chain(() ->
                        pool.preparedQuery(range.failedOnly() ? FAILED : ALL).execute(parameters))
                .map(rows -> (long) rows.rowCount())
                .invoke(deliveries::wake);
    }

    private Uni<Void> enabled(AccountId account, WebhookId webhook) {
        return pool.preparedQuery("select state from subscription where id = $1 and account_id = $2")
                .execute(Tuple.of(webhook.value(), account.value()))
                .invoke(Recovery::requireEnabled)
                .replaceWithVoid();
    }

    private static void requireEnabled(RowSet<Row> found) {
        if (found.size() == 0) {
            throw ApiException.notFound("Webhook");
        }
        if (!found.iterator().next().getString("state").equals("enabled")) {
            throw ApiException.conflict("webhook_disabled", "This webhook is disabled; enable it first");
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
