package dev.vitae.webhooks.deliveries;

import dev.vitae.webhooks.secrets.ActiveSecrets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Takes deliveries that are due, with a lease: what is not recorded before it ends is due again, for whoever comes. Any number
 * of replicas share the work, since each skips what another has locked.
 */
@ApplicationScoped
class Claims {

    /**
     * Subscriptions with something pending are found by a loose index scan, so the length of their queues doesn't matter. Of each
     * no more is taken than it has room for; with a rate limit or an open circuit it is locked, so that replicas don't count
     * together more than it may have. First come those with the fewest under way, then what has been due for longest.
     */
    private static final String CLAIM = """
            with recursive waiting (id) as (
              (select subscription_id from delivery where state = 'pending' order by subscription_id limit 1)
              union all
              select (select d.subscription_id from delivery d
                      where d.state = 'pending' and d.subscription_id > w.id order by d.subscription_id limit 1)
              from waiting w where w.id is not null
            ), ready as materialized (
              select s.id, s.rate_limit is not null or s.failures >= $8 as guarded
              from waiting w join subscription s on s.id = w.id
              where s.state = 'enabled' and (s.paused_until is null or s.paused_until <= now())
            ), guarded as materialized (
              select s.id, s.rate_limit, s.failures >= $8 as probe,
                greatest(s.rate_used_until, now() - make_interval(secs => greatest(1.0 / s.rate_limit, 0.1))) as used_until
              from subscription s
              where s.id = any (array(select id from ready where guarded))
                and s.state = 'enabled' and (s.paused_until is null or s.paused_until <= now())
              for no key update skip locked
            ), busy as (
              select * from unnest($1::uuid[], $2::int[], $3::int[]) as b (id, under_way, most)
            ), room as (
              select r.id, coalesce(b.under_way, 0) as under_way,
                least(coalesce(b.most, $4) - coalesce(b.under_way, 0), r.allowed) as room
              from (
                select id, null::int as allowed from ready where not guarded
                union all
                select id, least(
                  case when probe then 1 end,
                  floor(extract(epoch from now() - used_until) * rate_limit + 0.000001)::int) from guarded
              ) r left join busy b on b.id = r.id
            ), next as materialized (
              select d.id
              from room r cross join lateral (
                select d.id, d.due_at, row_number() over (order by d.due_at) as turn from delivery d
                where d.subscription_id = r.id and d.state = 'pending' and d.due_at <= now()
                order by d.due_at limit greatest(r.room, 0)
              ) d
              order by r.under_way + d.turn, d.due_at limit $5
            ), taken as materialized (
              select d.id, d.subscription_id from delivery d
              where d.id = any (array(select id from next)) and d.state = 'pending' and d.due_at <= now()
              for no key update skip locked
            ), counted as (
              update subscription s set
                rate_used_until = g.used_until + make_interval(secs => t.taken::float8 / g.rate_limit),
                paused_until = case when g.probe then now() + make_interval(secs => $7) else s.paused_until end
              from guarded g join (select subscription_id, count(*) as taken from taken group by 1) t on t.subscription_id = g.id
              where s.id = g.id
            )
            update delivery d set leased_by = $6, due_at = now() + make_interval(secs => $7)
            from taken t, subscription s, event e
            where d.id = t.id and s.id = t.subscription_id and e.id = d.event_id
            returning d.id, d.subscription_id, d.tries, d.event_id, e.type, e.created_at, e.traceparent,
              coalesce(case when not s.candidate_ids_only then e.full_body end, e.thin_body) as body,
              s.target_url, s.retry_schedule, s.rate_limit, s.failures >= $8 as probe,
              s.secret, s.secret_key_id, s.previous_secret, s.previous_secret_key_id, s.previous_secret_until""";

    private final Pool pool;
    private final ActiveSecrets secrets;
    private final DeliverySettings settings;

    Claims(Pool pool, ActiveSecrets secrets, DeliverySettings settings) {
        if (settings.lease().compareTo(settings.timeLimit()) <= 0) {
            throw new IllegalArgumentException(
                    "vitae.deliveries.lease must be longer than vitae.deliveries.time-limit");
        }
        this.pool = pool;
        this.secrets = secrets;
        this.settings = settings;
    }

    /** At most so many; none where nothing is due that there is room for. */
    Uni<List<Claimed>> claim(Capacity.Room room, int most) {
        UUID lease = UUID.randomUUID();
        return pool.preparedQuery(CLAIM)
                .execute(parameters(room, most, lease))
                .map(rows -> rows.stream()
                        .map(row -> Claimed.of(row, lease, secrets))
                        .toList());
    }

    private Tuple parameters(Capacity.Room room, int most, UUID lease) {
        List<Capacity.OfEndpoint> listed = room.listed();
        return Tuple.tuple()
                .addArrayOfUUID(
                        listed.stream().map(Capacity.OfEndpoint::subscription).toArray(UUID[]::new))
                .addArrayOfInteger(
                        listed.stream().map(Capacity.OfEndpoint::underWay).toArray(Integer[]::new))
                .addArrayOfInteger(
                        listed.stream().map(Capacity.OfEndpoint::most).toArray(Integer[]::new))
                .addInteger(room.ofUnknown())
                .addInteger(most)
                .addUUID(lease)
                .addDouble(settings.lease().toMillis() / 1000.0)
                .addInteger(settings.circuit().failures());
    }
}
