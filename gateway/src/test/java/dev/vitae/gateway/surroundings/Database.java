package dev.vitae.gateway.surroundings;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** What stands in the gateway's tables, for tests that must see it. */
@ApplicationScoped
public class Database {

    private final Pool pool;

    Database(Pool pool) {
        this.pool = pool;
    }

    /** The one number that a query gives. */
    public long number(String sql) {
        return row(sql).getLong(0);
    }

    public String text(String sql) {
        return row(sql).getString(0);
    }

    public void execute(String sql) {
        pool.query(sql).execute().await().atMost(Duration.ofSeconds(10));
    }

    private Row row(String sql) {
        return pool.query(sql)
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next();
    }

    /** The UUID literal in an identifier such as {@code job_…}. */
    public static String uuid(String id) {
        String digits = id.substring(id.indexOf('_') + 1);
        return "'"
                + new UUID(
                        Long.parseUnsignedLong(digits.substring(0, 16), 16),
                        Long.parseUnsignedLong(digits.substring(16), 16))
                + "'";
    }
}
