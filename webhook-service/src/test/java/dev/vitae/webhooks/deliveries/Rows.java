package dev.vitae.webhooks.deliveries;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.DeliveryId;
import dev.vitae.common.ids.EventId;
import dev.vitae.common.ids.WebhookId;
import dev.vitae.webhooks.secrets.SealedSecret;
import dev.vitae.webhooks.secrets.SecretVault;
import dev.vitae.webhooks.signatures.SigningSecret;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Subscriptions, events and deliveries, written as their own packages write them. */
@ApplicationScoped
public class Rows {

    private final Pool pool;
    private final SecretVault vault;

    Rows(Pool pool, SecretVault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    record Subscribed(AccountId account, WebhookId webhook, SigningSecret secret) {

        String path() {
            return "/internal/webhooks/" + webhook;
        }
    }

    static AccountId newAccount() {
        return new AccountId(UUID.randomUUID());
    }

    Subscribed subscribe(String url) {
        return subscribe(newAccount(), url);
    }

    Subscribed subscribe(AccountId account, String url) {
        UUID id = rows("select uuidv7()").iterator().next().getUUID(0);
        SigningSecret secret = vault.create();
        SealedSecret sealed = vault.seal(secret, id);
        rows("""
                insert into subscription (id, account_id, target_url, event_types, metadata, candidate_ids_only, retry_schedule,
                  state, state_since, secret, secret_key_id, created_at, updated_at)
                values ($1, $2, $3, '{parse.completed}', '{}', false, 'standard', 'enabled', now(), $4, $5, now(), now())""", id, account.value(), url, Buffer.buffer(sealed.ciphertext()), sealed.keyId());
        return new Subscribed(account, new WebhookId(id), secret);
    }

    /** A thin body and a full one, which is the longer by a name. */
    EventId event(AccountId account) {
        return event(account, "parse.completed");
    }

    EventId event(AccountId account, String type) {
        UUID id = rows("""
                insert into event (id, account_id, type, job_id, traceparent, created_at, stored_at, thin_body, full_body)
                select id, $1, $2, uuidv7(), '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', now(), now(),
                  convert_to('{"id":"' || id || '"}', 'UTF8'), convert_to('{"id":"' || id || '","name":"Ada Example"}', 'UTF8')
                from (select uuidv7() as id) new returning id""", account.value(), type).iterator().next().getUUID("id");
        return new EventId(id);
    }

    DeliveryId deliver(Subscribed to, EventId event) {
        UUID id =
                rows("""
                insert into delivery (id, subscription_id, event_id, state, due_at, created_at)
                values (uuidv7(), $1, $2, 'pending', now(), now()) returning id""", to.webhook().value(), event.value()).iterator().next().getUUID("id");
        return new DeliveryId(id);
    }

    /** A new event for this subscription that another replica has taken, until its lease ends in a second. */
    DeliveryId leased(Subscribed to) {
        UUID id = rows("""
                insert into delivery (id, subscription_id, event_id, state, due_at, leased_by, created_at)
                values (uuidv7(), $1, $2, 'pending', now() + interval '1 second', uuidv7(), now()) returning id""", to.webhook().value(), event(to.account()).value())
                .iterator()
                .next()
                .getUUID("id");
        return new DeliveryId(id);
    }

    /** A new event for this subscription alone. */
    DeliveryId deliver(Subscribed to) {
        return deliver(to, event(to.account()));
    }

    /** As many new events, in one statement each. */
    void deliver(Subscribed to, int count) {
        rows("""
                with new as (
                  insert into event (id, account_id, type, job_id, created_at, stored_at, thin_body)
                  select uuidv7(), $1, 'parse.completed', uuidv7(), now(), now(), convert_to('{"n":' || n || '}', 'UTF8')
                  from generate_series(1, $3::int) n returning id)
                insert into delivery (id, subscription_id, event_id, state, due_at, created_at)
                select uuidv7(), $2, id, 'pending', now(), now() from new""", to.account().value(), to.webhook().value(), count);
    }

    String state(DeliveryId delivery) {
        return rows("select state from delivery where id = $1", delivery.value())
                .iterator()
                .next()
                .getString(0);
    }

    Row subscription(Subscribed subscribed) {
        return rows(
                        "select * from subscription where id = $1",
                        subscribed.webhook().value())
                .iterator()
                .next();
    }

    List<Row> attempts(DeliveryId delivery) {
        return rows("select * from attempt where delivery_id = $1 order by number", delivery.value()).stream()
                .toList();
    }

    long count(String sql, Object... parameters) {
        return rows(sql, parameters).iterator().next().getLong(0);
    }

    long pending(Subscribed subscribed) {
        return count(
                "select count(*) from delivery where subscription_id = $1 and state = 'pending'",
                subscribed.webhook().value());
    }

    RowSet<Row> rows(String sql, Object... parameters) {
        return pool.preparedQuery(sql).execute(Tuple.from(parameters)).await().atMost(Duration.ofSeconds(8));
    }
}
