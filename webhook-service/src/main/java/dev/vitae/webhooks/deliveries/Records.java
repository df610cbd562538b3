package dev.vitae.webhooks.deliveries;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stores what came of attempts: their rows, the state of their deliveries, and how their endpoints are. */
@ApplicationScoped
class Records {

    private static final Logger LOG = Logger.getLogger(Records.class);

    /**
     * A success counts whoever has the delivery by now; a failure only where the lease still holds. Attempts that are there
     * already, since the answer to an earlier try of this statement was lost, are not counted again. Rows of endpoints are
     * locked in one order, and only where they change, which they don't while all goes well.
     */
    private static final String RECORD = """
            with result as (
              select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::int[], $5::text[], $6::int[], $7::text[],
                                   $8::text[], $9::text[], $10::float8[])
                as r (id, lease, started_at, duration_millis, outcome, response_code, excerpt, error, state, delay)
            ), recorded as (
              update delivery d set
                attempts = d.attempts + 1,
                tries = d.tries + 1,
                state = case when r.state = 'delivered' or (d.state = 'pending' and d.leased_by = r.lease)
                  then r.state else d.state end,
                due_at = case when d.leased_by = r.lease then now() + make_interval(secs => r.delay) else d.due_at end,
                leased_by = nullif(d.leased_by, r.lease),
                finished_at = case when d.state = 'pending' and r.state <> 'pending' and (r.state = 'delivered' or d.leased_by = r.lease)
                  then now() else d.finished_at end
              from result r
              where d.id = r.id and not exists (select from attempt a where a.delivery_id = r.id and a.started_at = r.started_at)
              returning d.id, d.attempts, r.started_at, r.duration_millis, r.outcome, r.response_code, r.excerpt, r.error
            ), stored as (
              insert into attempt (delivery_id, number, started_at, duration_millis, outcome, response_code, excerpt, error)
              select id, attempts, started_at, duration_millis, outcome, response_code, excerpt, error from recorded
            ), health as materialized (
              select s.id, s.state, s.failures as failures_before, s.failing_since as failing_before, s.paused_until,
                h.succeeded, h.failures, h.probe, h.gone, h.leave_alone,
                h.failures + case when h.succeeded then 0 else s.failures end as failures_now,
                case when h.failures = 0 then null when h.succeeded then now() else coalesce(s.failing_since, now()) end as failing_now
              from subscription s
              join unnest($11::uuid[], $12::bool[], $13::int[], $14::bool[], $15::bool[], $16::float8[])
                as h (id, succeeded, failures, probe, gone, leave_alone) on h.id = s.id
              where h.failures > 0 or s.failures > 0 or s.paused_until is not null
              order by s.id for no key update of s
            ), judged as (
              select *,
                case when state <> 'enabled' then null
                  when gone then 'gone'
                  when failures_now >= $17 and failing_now < now() - make_interval(secs => $20) then 'failing' end as disabled,
                failures_now >= $17 and (probe or succeeded or failures_before < $17) as opens
              from health
            ), changed as (
              update subscription s set
                failures = j.failures_now,
                failing_since = j.failing_now,
                paused_until = greatest(
                  case when not (j.succeeded or j.probe) then j.paused_until end,
                  case when j.opens then now() + least(
                    make_interval(secs => $19), greatest(make_interval(secs => $18), (now() - j.failing_now) / 2)) end,
                  case when j.leave_alone > 0 then now() + make_interval(secs => j.leave_alone) end),
                state = case when j.disabled is null then s.state else 'disabled' end,
                state_reason = coalesce(j.disabled, s.state_reason),
                state_since = case when j.disabled is null then s.state_since else now() end
              from judged j where s.id = j.id
              returning s.id, j.disabled
            )
            select id, disabled from changed where disabled is not null""";

    /** Whose receiver is gone wants none of them; whose receiver failed may send them again when it is back. */
    private static final String END_OF_DISABLED = """
            update delivery d set state = case s.state_reason when 'gone' then 'cancelled' else 'failed' end, finished_at = now()
            from subscription s
            where d.subscription_id = s.id and d.state = 'pending' and s.state = 'disabled' and s.state_reason in ('gone', 'failing')""";

    private final Pool pool;
    private final DeliverySettings settings;
    private final KeepingSettings keeping;

    Records(Pool pool, DeliverySettings settings, KeepingSettings keeping) {
        this.pool = pool;
        this.settings = settings;
        this.keeping = keeping;
    }

    /** In one round trip, all or none. */
    Uni<Void> store(List<Finished> attempts) {
        return pool.preparedQuery(RECORD)
                .execute(parameters(attempts))
                .chain(disabled -> disabled.size() == 0 ? Uni.createFrom().voidItem() : end(disabled));
    }

    private Uni<Void> end(RowSet<Row> disabled) {
        disabled.forEach(
                row -> LOG.infof("Subscription %s is disabled: %s", row.getUUID("id"), row.getString("disabled")));
        return endOfDisabled();
    }

    /** Ends what is pending at subscriptions that were disabled by us. Repeated, it does nothing. */
    Uni<Void> endOfDisabled() {
        return pool.query(END_OF_DISABLED).execute().replaceWithVoid();
    }

    private Tuple parameters(List<Finished> attempts) {
        List<EndpointHealth> endpoints = EndpointHealth.of(attempts);
        return Tuple.tuple()
                .addArrayOfUUID(all(attempts, attempt -> attempt.delivery().id().value(), UUID[]::new))
                .addArrayOfUUID(all(attempts, attempt -> attempt.delivery().lease(), UUID[]::new))
                .addArrayOfOffsetDateTime(
                        all(attempts, attempt -> attempt.startedAt().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .addArrayOfInteger(all(attempts, Finished::durationMillis, Integer[]::new))
                .addArrayOfString(all(attempts, attempt -> attempt.answer().name(), String[]::new))
                .addArrayOfInteger(all(attempts, Records::status, Integer[]::new))
                .addArrayOfString(all(attempts, Records::excerpt, String[]::new))
                .addArrayOfString(all(attempts, attempt -> attempt.answer().error(), String[]::new))
                .addArrayOfString(all(attempts, attempt -> state(attempt.outcome()), String[]::new))
                .addArrayOfDouble(all(attempts, attempt -> delaySeconds(attempt.outcome()), Double[]::new))
                .addArrayOfUUID(all(endpoints, EndpointHealth::subscription, UUID[]::new))
                .addArrayOfBoolean(all(endpoints, EndpointHealth::succeeded, Boolean[]::new))
                .addArrayOfInteger(all(endpoints, EndpointHealth::failures, Integer[]::new))
                .addArrayOfBoolean(all(endpoints, EndpointHealth::probe, Boolean[]::new))
                .addArrayOfBoolean(all(endpoints, EndpointHealth::gone, Boolean[]::new))
                .addArrayOfDouble(
                        all(endpoints, endpoint -> endpoint.leaveAlone().toMillis() / 1000.0, Double[]::new))
                .addInteger(settings.circuit().failures())
                .addDouble(settings.circuit().pause().toMillis() / 1000.0)
                .addDouble(settings.circuit().longestPause().toMillis() / 1000.0)
                .addDouble(keeping.disableAfter().toMillis() / 1000.0);
    }

    private static <T, V> V[] all(List<T> of, Function<T, @Nullable V> value, IntFunction<V[]> array) {
        return of.stream().map(value).toArray(array);
    }

    private static @Nullable Integer status(Finished attempt) {
        return attempt.answer().received().map(Answer.Received::status).orElse(null);
    }

    private static @Nullable String excerpt(Finished attempt) {
        return attempt.answer().received().map(Answer.Received::excerpt).orElse(null);
    }

    private static String state(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered() -> "delivered";
            case Outcome.Retry retry -> "pending";
            case Outcome.LeaveAlone leaveAlone -> "pending";
            case Outcome.Failed() -> "failed";
            case Outcome.Gone() -> "cancelled";
        };
    }

    private static double delaySeconds(Outcome outcome) {
        return outcome.delay().toMillis() / 1000.0;
    }
}
