package dev.vitae.gateway.accounts;

import dev.vitae.common.ids.KeyId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A key of an account. The secret itself is known to its owner alone. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
@Table(name = "api_key")
class ApiKey {

    /** The last use is a hint for people; writing it at every request would cost a commit each. */
    private static final Duration LAST_USE_PRECISION = Duration.ofMinutes(1);

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @Enumerated(EnumType.STRING)
    private KeyKind kind;

    private @Nullable String name;
    private String prefix;
    private byte[] secretHash;
    private String scopes;
    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant revokedAt;

    ApiKey() {}

    ApiKey(KeyId id, Account account, KeySecret secret, NewKey wanted, Instant createdAt) {
        this.id = id.value();
        this.account = account;
        this.kind = secret.kind();
        this.name = wanted.name();
        this.prefix = secret.shown();
        this.secretHash = secret.hash();
        this.scopes = String.join(" ", wanted.scopes());
        this.createdAt = createdAt;
    }

    boolean isUsable(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    boolean lastUseIsStale(Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(LAST_USE_PRECISION).isBefore(now);
    }

    /** Replaces the secret; the old one stops working with the commit. */
    void rotate(KeySecret secret) {
        prefix = secret.shown();
        secretHash = secret.hash();
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    boolean isTest() {
        return !kind.prefix().equals(kind.testPrefix()) && prefix.startsWith(kind.testPrefix());
    }

    KeyId id() {
        return new KeyId(id);
    }

    Account account() {
        return account;
    }

    KeyKind kind() {
        return kind;
    }

    @Nullable
    String name() {
        return name;
    }

    String prefix() {
        return prefix;
    }

    Set<String> scopes() {
        return Arrays.stream(scopes.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }
}
