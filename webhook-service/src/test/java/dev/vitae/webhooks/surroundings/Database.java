package dev.vitae.webhooks.surroundings;

import dev.vitae.service.waiting.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What tests put into the database, and find there. */
@ApplicationScoped
public class Database {

    private final Pool pool;

    Database(Pool pool) {
        this.pool = pool;
    }

    public List<Row> rows(String sql, Object... parameters) {
        List<Row> rows = new ArrayList<>();
        Await.await(pool.preparedQuery(sql).execute(Tuple.from(parameters))).forEach(rows::add);
        return rows;
    }

    /** The first row. */
    public Row row(String sql, Object... parameters) {
        return rows(sql, parameters).getFirst();
    }

    /** A subscription whose target is never called by the test. */
    public UUID subscription(UUID account, String state, boolean candidateIdsOnly, String... types) {
        UUID id = UUID.randomUUID();
        rows("""
                insert into subscription (id, account_id, target_url, event_types, metadata, candidate_ids_only,
                  retry_schedule, state, state_since, secret, secret_key_id, created_at, updated_at)
                values ($1, $2, 'http://127.0.0.1:9/', $3, '{}', $4, 'standard', $5, now(), '', '1', now(), now())""", id, account, types, candidateIdsOnly, state);
        return id;
    }
}
