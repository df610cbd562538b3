package dev.vitae.gateway.signin;

import dev.vitae.common.ids.AccountId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Whose account is whose. The first sign-in makes one; of several at the same time, one does. */
@ApplicationScoped
class SignIns {

    private final Pool pool;
    private final SignInConfig config;
    private final Clock clock;

    SignIns(Pool pool, SignInConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /** The account of a person. Names may change and come again; issuer and subject together don't. */
    Uni<AccountId> accountOf(String issuer, String subject, String name) {
        return find(issuer, subject)
                .chain(known -> known.map(account -> Uni.createFrom().item(account))
                        .orElseGet(() -> open(issuer, subject, name)));
    }

    private Uni<Optional<AccountId>> find(String issuer, String subject) {
        return pool.preparedQuery("select id from account where issuer = $1 and subject = $2")
                .execute(Tuple.of(issuer, subject))
                .map(SignIns::first);
    }

    private Uni<AccountId> open(String issuer, String subject, String name) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Tuple account = Tuple.tuple()
                .addUUID(UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .addString(name)
                .addString(config.firstPlan().name())
                .addString(config.firstTier().name())
                .addOffsetDateTime(now)
                .addString(issuer)
                .addString(subject);
        return pool.preparedQuery("""
                        insert into account (id, name, plan, tier, billing_anchor, created_at, issuer, subject)
                        values ($1, $2, $3, $4, $5, $5, $6, $7) on conflict (issuer, subject) do nothing""")
                .execute(account)
                .chain(() -> find(issuer, subject))
                .map(Optional::orElseThrow);
    }

    private static Optional<AccountId> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(new AccountId(rows.iterator().next().getUUID("id")));
    }
}
