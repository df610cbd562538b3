package dev.vitae.webhooks.events;

import dev.vitae.common.events.JobFinished;
import dev.vitae.common.ids.AccountId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which events somebody wants to hear of now, and in which form. */
final class Interest {

    private record Subject(UUID account, String type) {}

    /** Whether the full form is wanted, by what is wanted at all. */
    private final Map<Subject, Boolean> wanted;

    private Interest(Map<Subject, Boolean> wanted) {
        this.wanted = wanted;
    }

    /** What the subscriptions of these jobs' accounts want. */
    static Uni<Interest> in(List<ToldEvent> events, Pool pool) {
        UUID[] accounts = events.stream()
                .map(event -> event.job().accountId())
                .distinct()
                .map(AccountId::value)
                .toArray(UUID[]::new);
        return pool.preparedQuery("""
                        select account_id, t.type, bool_or(not candidate_ids_only) as full_wanted
                        from subscription, unnest(event_types) as t (type)
                        where account_id = any($1) and state = 'enabled'
                        group by account_id, t.type""").execute(Tuple.of(accounts)).map(Interest::of);
    }

    boolean inAny(JobFinished job) {
        return wanted.containsKey(subject(job));
    }

    boolean inFull(JobFinished job) {
        return wanted.getOrDefault(subject(job), false);
    }

    private static Interest of(RowSet<Row> rows) {
        Map<Subject, Boolean> wanted = new HashMap<>();
        for (Row row : rows) {
            wanted.put(new Subject(row.getUUID("account_id"), row.getString("type")), row.getBoolean("full_wanted"));
        }
        return new Interest(wanted);
    }

    private static Subject subject(JobFinished job) {
        return new Subject(job.accountId().value(), job.type());
    }
}
