package dev.vitae.webhooks.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.events.CandidatesErased;
import dev.vitae.common.events.Topics;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.service.inbox.Inbox;
import dev.vitae.service.inbox.Source;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Blanks what is stored of erased candidates: deliveries that are still due go on in the thin form. */
@ApplicationScoped
public class ErasedCandidates implements Source<CandidatesErased> {

    private final ObjectMapper json;
    private final Inbox inbox;
    private final Pool pool;

    ErasedCandidates(ObjectMapper json, Inbox inbox, Pool pool) {
        this.json = json;
        this.inbox = inbox;
        this.pool = pool;
    }

    @Incoming("erasures")
    @Blocking
    void take(ConsumerRecords<String, String> messages) {
        inbox.take(messages, this);
    }

    @Override
    public String deadLetters() {
        return Topics.JOB_EVENTS_DEAD;
    }

    @Override
    public @Nullable CandidatesErased read(ConsumerRecord<String, String> message) throws JsonProcessingException {
        return json.readValue(message.value(), CandidatesErased.class);
    }

    @Override
    public Uni<List<CandidatesErased>> store(List<CandidatesErased> erasures) {
        UUID[] candidates = erasures.stream()
                .flatMap(erasure -> erasure.candidateIds().stream())
                .map(CandidateId::value)
                .distinct()
                .toArray(UUID[]::new);
        return pool.withTransaction(connection -> AccountLocks.take(
                                connection, erasures.stream().map(CandidatesErased::accountId))
                        .chain(() -> blank(connection, candidates)))
                .replaceWith(erasures);
    }

    /** Doing it twice does no harm, so no inbox is needed. */
    private static Uni<Void> blank(SqlConnection connection, UUID[] candidates) {
        return connection
                .preparedQuery("""
                        insert into erased_candidate (candidate_id, erased_at) select unnest($1::uuid[]), now()
                        on conflict do nothing""")
                .execute(Tuple.of(candidates))
                .chain(() -> connection.preparedQuery("""
                        with told as (
                          update event set full_body = null
                          where id in (select event_id from event_candidate where candidate_id = any($1))
                          returning id)
                        update attempt set excerpt = null
                        where delivery_id in (select d.id from delivery d join told on told.id = d.event_id)""").execute(Tuple.of(candidates)))
                .replaceWithVoid();
    }
}
