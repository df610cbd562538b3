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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of a subscription's deliveries, for its owner. */
@ApplicationScoped
class History {

    private static final String DELIVERY = """
            select d.id, d.event_id, e.type, d.state, d.created_at, d.finished_at,
              case when d.state = 'pending' and s.state = 'enabled' and (d.leased_by is null or d.due_at <= now())
                then greatest(d.due_at, s.paused_until) end as next_attempt_at
            from delivery d join event e on e.id = d.event_id join subscription s on s.id = d.subscription_id
            where d.subscription_id = $1 and s.account_id = $2
            """;

    private final Pool pool;

    History(Pool pool) {
        this.pool = pool;
    }

    /**
     * Which deliveries.
     *
     * @param before only older ones than this
     * @param limit at most so many
     */
    record Page(
            @Nullable DeliveryId before,
            int limit,
            @Nullable String status,
            @Nullable String eventType) {}

    /** The newest first. 404 where there is no such subscription. */
    Uni<List<HistoryAnswers.Delivery>> page(AccountId account, WebhookId webhook, Page page) {
        UUID before = page.before() == null ? null : page.before().value();
        return exists(account, webhook)
                .chain(() -> pool.preparedQuery(DELIVERY + """
                             and ($3::uuid is null or d.id < $3) and ($4::text is null or d.state = $4)
                              and ($5::text is null or e.type = $5) order by d.id desc limit $6""")
                        .execute(Tuple.of(
                                webhook.value(),
                                account.value(),
                                before,
                                page.status(),
                                page.eventType(),
                                page.limit())))
                .chain(this::withAttempts);
    }

    /** 404 where there is no such delivery of this subscription. */
    Uni<HistoryAnswers.Delivery> find(AccountId account, WebhookId webhook, DeliveryId id) {
        return pool.preparedQuery(DELIVERY + "and d.id = $3")
                .execute(Tuple.of(webhook.value(), account.value(), id.value()))
                .chain(this::withAttempts)
                .map(found -> found.stream().findFirst().orElseThrow(() -> ApiException.notFound("Delivery")));
    }

    /** 404 where there is no such subscription. */
    Uni<Void> exists(AccountId account, WebhookId webhook) {
        return pool.preparedQuery("select from subscription where id = $1 and account_id = $2")
                .execute(Tuple.of(webhook.value(), account.value()))
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw ApiException.notFound("Webhook");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<List<HistoryAnswers.Delivery>> withAttempts(RowSet<Row> deliveries) {
        UUID[] ids = deliveries.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
        return pool.preparedQuery("select * from attempt where delivery_id = any($1) order by delivery_id, number")
                .execute(Tuple.of(ids))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getUUID("delivery_id"),
                                Collectors.mapping(HistoryAnswers.Attempt::of, Collectors.toList()))))
                .map(attempts ->
                        deliveries.stream().map(row -> delivery(row, attempts)).toList());
    }

    private static HistoryAnswers.Delivery delivery(Row row, Map<UUID, List<HistoryAnswers.Attempt>> attempts) {
        return HistoryAnswers.Delivery.of(row, attempts.getOrDefault(row.getUUID("id"), List.of()));
    }
}
