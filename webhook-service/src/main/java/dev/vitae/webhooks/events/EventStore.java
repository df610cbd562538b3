package dev.vitae.webhooks.events;

import dev.vitae.common.events.JobFinished;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.ids.DeliveryId;
import dev.vitae.common.ids.EventId;
import dev.vitae.common.ids.WebhookId;
import dev.vitae.service.inbox.Inbox;
import dev.vitae.webhooks.deliveries.Deliveries;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Stores events together with a delivery for each subscription that wants to hear of them. */
@ApplicationScoped
public class EventStore {

    private final Pool pool;
    private final Deliveries deliveries;

    EventStore(Pool pool, Deliveries deliveries) {
        this.pool = pool;
        this.deliveries = deliveries;
    }

    /** Stores what was not stored before, in one transaction, and gives it. */
    Uni<List<WrittenEvent>> store(List<WrittenEvent> events) {
        return pool.withTransaction(connection -> AccountLocks.take(
                                connection,
                                events.stream().map(event -> event.job().accountId()))
                        .chain(() -> Inbox.fresh(
                                connection, events, event -> event.job().eventId()))
                        .call(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : insert(connection, fresh)))
                .invoke(deliveries::wake);
    }

    /**
     * Stores an event for one subscription alone.
     *
     * @return its delivery
     */
    public Uni<DeliveryId> storeFor(
            WebhookId webhook, AccountId account, EventId event, String type, Instant createdAt, byte[] body) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery("""
                        insert into event (id, account_id, type, created_at, stored_at, thin_body)
                        values ($1, $2, $3, $4, now(), $5)""")
                        .execute(Tuple.of(
                                event.value(),
                                account.value(),
                                type,
                                createdAt.atOffset(ZoneOffset.UTC),
                                Buffer.buffer(body)))
                        .chain(() -> connection.preparedQuery("""
                                insert into delivery (id, subscription_id, event_id, state, due_at, created_at)
                                values (uuidv7(), $1, $2, 'pending', now(), now()) returning id""").execute(Tuple.of(webhook.value(), event.value())))
                        .map(rows -> new DeliveryId(rows.iterator().next().getUUID("id"))))
                .invoke(deliveries::wake);
    }

    private static Uni<Void> insert(SqlConnection connection, List<WrittenEvent> events) {
        return insertEvents(connection, events)
                .chain(() -> insertCandidates(connection, events))
                .chain(() -> blankErased(connection, events))
                .chain(() -> planDeliveries(connection, events));
    }

    private static Uni<Void> insertEvents(SqlConnection connection, List<WrittenEvent> events) {
        return connection
                .preparedQuery("""
                        insert into event
                          (id, account_id, type, job_id, traceparent, created_at, stored_at, thin_body, full_body)
                        select e.id, e.account, e.type, e.job, e.traceparent, e.created_at, now(), e.thin, e.full_body
                        from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::timestamptz[],
                          $7::bytea[], $8::bytea[])
                          as e (id, account, type, job, traceparent, created_at, thin, full_body)""")
                .execute(Tuple.tuple()
                        .addArrayOfUUID(ids(events))
                        .addArrayOfUUID(each(events, job -> job.accountId().value(), UUID[]::new))
                        .addArrayOfString(each(events, JobFinished::type, String[]::new))
                        .addArrayOfUUID(each(events, job -> job.jobId().value(), UUID[]::new))
                        .addArrayOfString(
                                events.stream().map(WrittenEvent::traceparent).toArray(String[]::new))
                        .addValue(each(events, job -> job.finishedAt().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                        .addValue(events.stream()
                                .map(event -> Buffer.buffer(event.thin()))
                                .toArray(Buffer[]::new))
                        .addValue(events.stream()
                                .map(event -> buffer(event.full()))
                                .toArray(Buffer[]::new)))
                .replaceWithVoid();
    }

    private static Uni<Void> insertCandidates(SqlConnection connection, List<WrittenEvent> events) {
        List<UUID> eventIds = events.stream()
                .flatMap(event -> event.job().candidateIds().stream()
                        .map(candidate -> event.job().eventId()))
                .toList();
        List<UUID> candidateIds = events.stream()
                .flatMap(event -> event.job().candidateIds().stream())
                .map(CandidateId::value)
                .toList();
        return connection
                .preparedQuery("""
                        insert into event_candidate (event_id, candidate_id)
                        select unnest($1::uuid[]), unnest($2::uuid[]) on conflict do nothing""")
                .execute(Tuple.of(eventIds.toArray(UUID[]::new), candidateIds.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** The erasure of a candidate may overtake the event that tells of it. */
    private static Uni<Void> blankErased(SqlConnection connection, List<WrittenEvent> events) {
        return connection.preparedQuery("""
                        update event set full_body = null where id in (
                          select c.event_id from event_candidate c join erased_candidate using (candidate_id)
                          where c.event_id = any($1))""").execute(Tuple.of(ids(events))).replaceWithVoid();
    }

    /** A subscription that is deleted at this moment gets none. */
    private static Uni<Void> planDeliveries(SqlConnection connection, List<WrittenEvent> events) {
        return connection.preparedQuery("""
                        insert into delivery (id, subscription_id, event_id, state, due_at, created_at)
                        select uuidv7(), s.id, e.id, 'pending', now(), now()
                        from event e
                          join subscription s on s.account_id = e.account_id and e.type = any(s.event_types)
                        where e.id = any($1) and s.state = 'enabled'
                        order by s.id, e.id
                        for key share of s
                        on conflict do nothing""").execute(Tuple.of(ids(events))).replaceWithVoid();
    }

    private static UUID[] ids(List<WrittenEvent> events) {
        return each(events, JobFinished::eventId, UUID[]::new);
    }

    private static <T> T[] each(List<WrittenEvent> events, Function<JobFinished, T> value, IntFunction<T[]> array) {
        return events.stream().map(WrittenEvent::job).map(value).toArray(array);
    }

    private static @Nullable Buffer buffer(byte @Nullable [] body) {
        return body == null ? null : Buffer.buffer(body);
    }
}
