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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Makes, finds and ends API keys. Every request looks its key up anew, so a rotated or revoked key stops working at once on
 * every replica.
 */
@ApplicationScoped
public class ApiKeys {

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A key for a new account. */
    public Uni<IssuedKey> issue(NewAccount opened, NewKey wanted) {
        Account account = new Account(new AccountId(newId()), opened, clock.instant());
        return sessions.withTransaction(
                session -> session.persist(account).chain(() -> persistKey(session, account, wanted)));
    }

    /** One more key for an account; 404 where there is no such account. */
    public Uni<IssuedKey> issue(AccountId accountId, NewKey wanted) {
        return sessions.withTransaction(session -> session.find(Account.class, accountId.value())
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound("Account"))
                .chain(account -> persistKey(session, account, wanted)));
    }

    /** All keys, newest first, at most a thousand. */
    public Uni<List<KeyListing>> list() {
        return sessions.withSession(
                session -> session.createSelectionQuery("from ApiKey order by createdAt desc", ApiKey.class)
                        .setMaxResults(1000)
                        .getResultList()
                        .map(keys -> keys.stream().map(KeyListing::of).toList()));
    }

    /** A new secret in place of the old one, which stops working at once. */
    public Uni<IssuedKey> rotate(KeyId id) {
        return sessions.withTransaction(session -> find(session, id)
                .invoke(ApiKeys::refuseRevoked)
                .map(key -> {
                    KeySecret secret = KeySecret.create(key.kind(), key.isTest(), random);
                    key.rotate(secret);
                    return IssuedKey.of(key, secret);
                }));
    }

    /** Ends a key. One that is revoked already stays so. */
    public Uni<Void> revoke(KeyId id) {
        return sessions.withTransaction(session ->
                find(session, id).invoke(key -> key.revoke(clock.instant())).replaceWithVoid());
    }

    /** The key with this secret; empty where there is none that can be used now. */
    Uni<Optional<ApiKey>> find(KeySecret secret) {
        Instant now = clock.instant();
        return sessions.withStatelessSession(
                        session -> session.createSelectionQuery("from ApiKey where secretHash = :hash", ApiKey.class)
                                .setParameter("hash", secret.hash())
                                .getResultList())
                .map(keys -> keys.stream().filter(key -> key.isUsable(now)).findFirst())
                .call(key -> key.filter(found -> found.lastUseIsStale(now))
                        .map(found -> rememberUse(found, now))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> rememberUse(ApiKey key, Instant now) {
        return sessions.withStatelessTransaction(
                session -> session.createMutationQuery("update ApiKey set lastUsedAt = :now where id = :id")
                        .setParameter("now", now)
                        .setParameter("id", key.id().value())
                        .executeUpdate()
                        .replaceWithVoid());
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

    private static void refuseRevoked(ApiKey key) {
        if (key.revokedAt() != null) {
            throw ApiException.conflict("key_revoked", "A revoked key can't be rotated");
        }
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
