package dev.vitae.webhooks.deliveries;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures what waits and what is wrong, of all replicas together. The age is that of what could be sent: what waits for an
 * endpoint that is down, or a subscription that is disabled, is no fault of the queue.
 */
@ApplicationScoped
class QueueMeters {

    private static final String MEASURE = """
            select
              (select count(*) from delivery where state = 'pending') as pending,
              (select coalesce(max(extract(epoch from now() - due.due_at)), 0)::bigint
               from subscription s cross join lateral (
                 select due_at from delivery d
                 where d.subscription_id = s.id and d.state = 'pending' and d.due_at <= now() order by due_at limit 1) due
               where s.state = 'enabled' and s.failures < $1 and (s.paused_until is null or s.paused_until <= now())) as age_seconds,
              (select count(*) from subscription where state = 'disabled' and state_reason <> 'owner') as disabled,
              (select count(*) from subscription where state = 'enabled' and failures >= $1) as open_circuits""";

    private final Pool pool;
    private final DeliverySettings settings;
    private final AtomicLong pending;
    private final AtomicLong ageSeconds;
    private final AtomicLong disabled;
    private final AtomicLong openCircuits;

    QueueMeters(Pool pool, DeliverySettings settings, MeterRegistry meters) {
        this.pool = pool;
        this.settings = settings;
        this.pending = meters.gauge("vitae.webhooks.pending", new AtomicLong());
        this.ageSeconds = meters.gauge("vitae.webhooks.queue.age.seconds", new AtomicLong());
        this.disabled = meters.gauge("vitae.webhooks.disabled", new AtomicLong());
        this.openCircuits = meters.gauge("vitae.webhooks.open.circuits", new AtomicLong());
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return pool.preparedQuery(MEASURE)
                .execute(Tuple.of(settings.circuit().failures()))
                .invoke(rows -> show(rows.iterator().next()))
                .replaceWithVoid();
    }

    private void show(Row measured) {
        pending.set(measured.getLong("pending"));
        ageSeconds.set(measured.getLong("age_seconds"));
        disabled.set(measured.getLong("disabled"));
        openCircuits.set(measured.getLong("open_circuits"));
    }
}
