package dev.vitae.gateway.candidates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.events.CandidatesErased;
import dev.vitae.common.events.Topics;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.CandidateId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Tells the other services which candidates are erased, in the transaction that erases them. */
@ApplicationScoped
class ErasedCandidates {

    private final ObjectMapper json;
    private final Clock clock;

    ErasedCandidates(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** To be called while the candidates are still there. */
    Uni<Void> announce(SqlConnection connection, UUID[] candidateIds) {
        return connection
                .preparedQuery("""
                        select account_id, array_agg(id) as ids from candidate where id = any($1)
                        group by account_id""")
                .execute(Tuple.of(candidateIds))
                .map(this::events)
                .chain(events -> publish(connection, events));
    }

    private List<CandidatesErased> events(RowSet<Row> accounts) {
        List<CandidatesErased> events = new ArrayList<>();
        for (Row row : accounts) {
            events.add(new CandidatesErased(
                    UuidVersion7Strategy.INSTANCE.generateUuid(null),
                    new AccountId(row.getUUID("account_id")),
                    Arrays.stream(row.getArrayOfUUIDs("ids"))
                            .map(CandidateId::new)
                            .toList(),
                    clock.instant()));
        }
        return events;
    }

    private Uni<Void> publish(SqlConnection connection, List<CandidatesErased> events) {
        return connection
                .preparedQuery("""
                        insert into outbox (event_id, topic, message_key, payload, urgency, created_at)
                        select e.event_id, $4, e.account, e.payload, 0, now()
                        from unnest($1::uuid[], $2::text[], $3::text[]) as e (event_id, account, payload)""")
                .execute(Tuple.of(
                        events.stream().map(CandidatesErased::eventId).toArray(UUID[]::new),
                        events.stream()
                                .map(event -> event.accountId().toString())
                                .toArray(String[]::new),
                        events.stream().map(this::text).toArray(String[]::new),
                        Topics.ERASURES))
                .replaceWithVoid();
    }

    private String text(CandidatesErased event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
