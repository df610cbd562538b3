package dev.vitae.gateway.accounts;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.KeyId;
import dev.vitae.gateway.credits.Credits;
import dev.vitae.gateway.errors.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes, lists and ends API keys. */
@ApplicationScoped
public class ApiKeys {

    private static final int MOST_LISTED = 1000;

    private final Mutiny.SessionFactory sessions;
    private final KeysConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(Mutiny.SessionFactory sessions, KeysConfig config, Clock clock) {
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    /** A key for a new account. */
    public Uni<IssuedKey> issue(NewAccount opened, NewKey wanted) {
        Account account = new Account(new AccountId(newId()), opened, clock.instant());
        return sessions.withTransaction(
                session -> session.persist(account).chain(() -> persistKey(session, account, wanted)));
    }

    /** One more key for an account; 404 where there is no such account, 409 where it has as many as it may. */
    public Uni<IssuedKey> issue(AccountId accountId, NewKey wanted) {
        return sessions.withTransaction(session -> session.find(Account.class, accountId.value())
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound("Account"))
                .chain(account -> refuseOneMore(session, account))
                .chain(account -> persistKey(session, account, wanted)));
    }

    /** All keys, newest first, at most a thousand. */
    public Uni<List<KeyListing>> list() {
        return sessions.withSession(
                session -> listings(session.createSelectionQuery("from ApiKey order by createdAt desc", ApiKey.class)));
    }

    /** An account's keys, newest first, at most a thousand. */
    public Uni<List<KeyListing>> list(AccountId account) {
        return sessions.withSession(session -> listings(session.createSelectionQuery(
                        "from ApiKey where account.id = :account order by createdAt desc", ApiKey.class)
                .setParameter("account", account.value())));
    }

    /** A new secret in place of the old one, which stops working at once. */
    public Uni<IssuedKey> rotate(KeyId id) {
        return sessions.withTransaction(session -> find(session, id).map(this::rotate));
    }

    /** The same for a key of this account; 404 for anybody else's. */
    public Uni<IssuedKey> rotate(AccountId account, KeyId id) {
        return sessions.withTransaction(session -> find(session, account, id).map(this::rotate));
    }

    /** Ends a key. One that is revoked already stays so. */
    public Uni<Void> revoke(KeyId id) {
        return sessions.withTransaction(session ->
                find(session, id).invoke(key -> key.revoke(clock.instant())).replaceWithVoid());
    }

    /** The same for a key of this account; 404 for anybody else's. */
    public Uni<Void> revoke(AccountId account, KeyId id) {
        return sessions.withTransaction(session -> find(session, account, id)
                .invoke(key -> key.revoke(clock.instant()))
                .replaceWithVoid());
    }

    private IssuedKey rotate(ApiKey key) {
        if (key.state(clock.instant()) != KeyState.ACTIVE) {
            throw ApiException.conflict("key_not_active", "A revoked or expired key can't be rotated");
        }
        KeySecret secret = KeySecret.create(key.kind(), key.isTest(), random);
        key.rotate(secret);
        return IssuedKey.of(key, secret);
    }

    private Uni<Account> refuseOneMore(Mutiny.Session session, Account account) {
        return session.createSelectionQuery(
                        "select count(*) from ApiKey where account = :account and revokedAt is null", Long.class)
                .setParameter("account", account)
                .getSingleResult()
                .map(keys -> {
                    if (keys >= config.perAccount()) {
                        throw ApiException.conflict(
                                "too_many_keys",
                                "The account has " + keys + " keys, as many as it may; revoke one first");
                    }
                    return account;
                });
    }

    private Uni<List<KeyListing>> listings(Mutiny.SelectionQuery<ApiKey> query) {
        Instant now = clock.instant();
        return query.setMaxResults(MOST_LISTED)
                .getResultList()
                .map(keys -> keys.stream().map(key -> KeyListing.of(key, now)).toList());
    }

    private Uni<IssuedKey> persistKey(Mutiny.Session session, Account account, NewKey wanted) {
        KeySecret secret = KeySecret.create(wanted.kind(), wanted.test(), random);
        ApiKey key = new ApiKey(new KeyId(newId()), account, secret, wanted, clock.instant());
        return session.persist(key)
                .chain(session::flush)
                .chain(() -> wanted.credits() == 0
                        ? Uni.createFrom().voidItem()
                        : Credits.grant(session, account.id(), wanted.credits(), "key:" + key.id()))
                .replaceWith(() -> IssuedKey.of(key, secret));
    }

    private static Uni<ApiKey> find(Mutiny.Session session, KeyId id) {
        return session.find(ApiKey.class, id.value()).onItem().ifNull().failWith(() -> ApiException.notFound("Key"));
    }

    private static Uni<ApiKey> find(Mutiny.Session session, AccountId account, KeyId id) {
        return find(session, id).invoke(key -> {
            if (!key.account().id().equals(account)) {
                throw ApiException.notFound("Key");
            }
        });
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
