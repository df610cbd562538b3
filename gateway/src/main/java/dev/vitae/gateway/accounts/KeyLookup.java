package dev.vitae.gateway.accounts;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.KeyId;
import dev.vitae.gateway.plans.PlanName;
import dev.vitae.gateway.plans.TierName;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out whose key a request shows: one prepared query over a unique index, at every request. Nothing is remembered, so what has
 * been rotated or revoked is refused at once by every replica.
 */
@ApplicationScoped
class KeyLookup {

    private static final String QUERY = """
            select k.id, k.scopes, a.id as account_id, a.plan, a.tier, a.billing_anchor
            from api_key k join account a on a.id = k.account_id
            where k.secret_hash = $1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > $2)""";

    private final Pool pool;
    private final KeyUses uses;
    private final Clock clock;

    KeyLookup(Pool pool, KeyUses uses, Clock clock) {
        this.pool = pool;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * Who shows a key, and what it is for.
     *
     * @param scopes with those that they imply
     */
    record Shown(KeyOwner owner, Set<String> scopes) {}

    /** Empty where there is no such key, or none that can be used now. */
    Uni<Optional<Shown>> find(KeySecret secret) {
        Tuple parameters =
                Tuple.of(Buffer.buffer(secret.hash()), clock.instant().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(QUERY).execute(parameters).map(rows -> {
            if (rows.size() == 0) {
                return Optional.empty();
            }
            Shown shown = shown(rows.iterator().next());
            uses.count(shown.owner().keyId());
            return Optional.of(shown);
        });
    }

    private static Shown shown(Row row) {
        KeyOwner owner = new KeyOwner(
                new AccountId(row.getUUID("account_id")),
                new KeyId(row.getUUID("id")),
                PlanName.valueOf(row.getString("plan")),
                TierName.valueOf(row.getString("tier")),
                row.getOffsetDateTime("billing_anchor").toInstant());
        return new Shown(
                owner, KeyKind.withImplied(Set.of(row.getString("scopes").split(" "))));
    }
}
