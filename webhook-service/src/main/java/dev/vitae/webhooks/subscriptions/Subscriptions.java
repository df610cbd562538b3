package dev.vitae.webhooks.subscriptions;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.WebhookId;
import dev.vitae.webhooks.errors.ApiException;
import dev.vitae.webhooks.secrets.SealedSecret;
import dev.vitae.webhooks.secrets.SecretVault;
import dev.vitae.webhooks.signatures.SigningSecret;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The subscriptions of accounts. Somebody else's are not found. */
@ApplicationScoped
class Subscriptions {

    private final Pool pool;
    private final SecretVault vault;
    private final SubscriptionsConfig config;
    private final Clock clock;

    Subscriptions(Pool pool, SecretVault vault, SubscriptionsConfig config, Clock clock) {
        this.pool = pool;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
    }

    /** A subscription with its new secret, which nobody sees again. */
    record WithSecret(Subscription subscription, SigningSecret secret) {}

    /** In the order in which they were made. */
    Uni<List<Subscription>> list(AccountId account) {
        return pool.preparedQuery("select * from subscription where account_id = $1 order by id")
                .execute(Tuple.of(account.value()))
                .map(rows -> rows.stream().map(Subscription::of).toList());
    }

    Uni<Subscription> find(AccountId account, WebhookId id) {
        return pool.preparedQuery("select * from subscription where account_id = $1 and id = $2")
                .execute(Tuple.of(account.value(), id.value()))
                .map(Subscriptions::one);
    }

    /** 400 where the account has as many as it may have. */
    Uni<WithSecret> create(AccountId account, Settings settings) {
        return pool.withTransaction(connection -> newId(connection, account)
                .call(() -> checkPlace(connection, account))
                .chain(id -> insert(connection, account, id, settings)));
    }

    /** Changes what its owner decides. An endpoint that is enabled again, or another one, begins with a clean slate. */
    Uni<Subscription> change(AccountId account, WebhookId id, UnaryOperator<Settings> change) {
        return pool.withTransaction(connection -> connection
                .preparedQuery("select * from subscription where account_id = $1 and id = $2 for no key update")
                .execute(Tuple.of(account.value(), id.value()))
                .map(Subscriptions::one)
                .chain(found -> update(connection, found, change.apply(found.settings()))));
    }

    Uni<Void> delete(AccountId account, WebhookId id) {
        return pool.preparedQuery("delete from subscription where account_id = $1 and id = $2")
                .execute(Tuple.of(account.value(), id.value()))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw notFound();
                    }
                })
                .replaceWithVoid();
    }

    /** A new secret. The one before signs too for the time of grace; what was before that ends at once. */
    Uni<WithSecret> rotate(AccountId account, WebhookId id) {
        SigningSecret secret = vault.create();
        SealedSecret sealed = vault.seal(secret, id.value());
        OffsetDateTime now = now();
        return pool.preparedQuery("""
                        update subscription set
                          previous_secret = secret, previous_secret_key_id = secret_key_id, previous_secret_until = $5,
                          secret = $3, secret_key_id = $4, updated_at = $6
                        where account_id = $1 and id = $2 returning *""")
                .execute(Tuple.of(
                        account.value(),
                        id.value(),
                        Buffer.buffer(sealed.ciphertext()),
                        sealed.keyId(),
                        now.plus(config.rotationGrace()),
                        now))
                .map(rows -> new WithSecret(one(rows), secret));
    }

    static ApiException notFound() {
        return ApiException.notFound("Webhook");
    }

    /** Whoever makes one for the same account waits until this transaction has ended, so that their number is right. */
    private static Uni<UUID> newId(SqlConnection connection, AccountId account) {
        return connection
                .preparedQuery("select uuidv7() as id from pg_advisory_xact_lock(hashtextextended($1, 0))")
                .execute(Tuple.of("webhooks of " + account))
                .map(rows -> rows.iterator().next().getUUID("id"));
    }

    private Uni<Void> checkPlace(SqlConnection connection, AccountId account) {
        int most = config.maxPerAccount();
        return connection
                .preparedQuery("select count(*) from subscription where account_id = $1")
                .execute(Tuple.of(account.value()))
                .invoke(rows -> {
                    if (rows.iterator().next().getLong(0) >= most) {
                        throw ApiException.overLimit(
                                "webhooks", "too_many_webhooks", "An account may have " + most + " webhooks", most);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<WithSecret> insert(SqlConnection connection, AccountId account, UUID id, Settings settings) {
        SigningSecret secret = vault.create();
        SealedSecret sealed = vault.seal(secret, id);
        Tuple values = settingsAfter(Tuple.of(id, account.value()), settings)
                .addString(settings.enabled() ? null : "owner")
                .addValue(Buffer.buffer(sealed.ciphertext()))
                .addString(sealed.keyId())
                .addOffsetDateTime(now());
        return connection.preparedQuery("""
                        insert into subscription (
                          id, account_id, target_url, event_types, description, metadata, candidate_ids_only,
                          retry_schedule, rate_limit, state, state_reason, secret, secret_key_id,
                          state_since, created_at, updated_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $14)
                        returning *""").execute(values).map(rows -> new WithSecret(one(rows), secret));
    }

    private Uni<Subscription> update(SqlConnection connection, Subscription before, Settings settings) {
        boolean enabledAgain = settings.enabled() && !before.settings().enabled();
        boolean elsewhere = !settings.targetUrl().equals(before.settings().targetUrl());
        Tuple values =
                settingsAfter(Tuple.of(before.id().value(), now()), settings).addBoolean(enabledAgain || elsewhere);
        return connection.preparedQuery("""
                        update subscription set
                          target_url = $3, event_types = $4, description = $5, metadata = $6, candidate_ids_only = $7,
                          retry_schedule = $8, rate_limit = $9, state = $10,
                          state_reason = case when state = $10 then state_reason when $10 = 'disabled' then 'owner' end,
                          state_since = case when state = $10 then state_since else $2 end,
                          failing_since = case when not $11 then failing_since end,
                          failures = case when $11 then 0 else failures end,
                          paused_until = case when not $11 then paused_until end,
                          updated_at = $2
                        where id = $1 returning *""").execute(values).map(Subscriptions::one);
    }

    private static Tuple settingsAfter(Tuple first, Settings settings) {
        return first.addString(settings.targetUrl())
                .addArrayOfString(settings.eventTypes().toArray(String[]::new))
                .addString(settings.description())
                .addJsonObject(metadata(settings))
                .addBoolean(settings.candidateIdsOnly())
                .addString(settings.retrySchedule())
                .addInteger(settings.rateLimit())
                .addString(settings.state());
    }

    private static JsonObject metadata(Settings settings) {
        JsonObject metadata = new JsonObject();
        settings.metadata().forEach(metadata::put);
        return metadata;
    }

    private static Subscription one(RowSet<Row> rows) {
        return rows.stream().findFirst().map(Subscription::of).orElseThrow(Subscriptions::notFound);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
