package dev.vitae.webhooks.events;

import dev.vitae.common.ids.AccountId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.stream.Stream;

/** Lets the events and the erasures of an account be stored one after the other: neither can miss the other. */
final class AccountLocks {

    private AccountLocks() {}

    /** Held until the transaction ends; taken in one order by everybody. */
    static Uni<Void> take(SqlConnection connection, Stream<AccountId> accounts) {
        Long[] keys = accounts.map(account -> account.value().getLeastSignificantBits())
                .distinct()
                .sorted()
                .toArray(Long[]::new);
        return connection
                .preparedQuery(
                        "select pg_advisory_xact_lock(key) from unnest($1::bigint[]) with ordinality as k (key, n) order by n")
                .execute(Tuple.of(keys))
                .replaceWithVoid();
    }
}
