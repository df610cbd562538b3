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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key of an account. The secret itself is known to its owner alone. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
@Table(name = "api_key")
class ApiKey {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @Enumerated(EnumType.STRING)
    private KeyKind kind;

    private @Nullable String name;
    private String prefix;
    private @Nullable String lastFour;
    private byte[] secretHash;
    private String scopes;
    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant revokedAt;
    private long uses;

    ApiKey() {}

    ApiKey(KeyId id, Account account, KeySecret secret, NewKey wanted, Instant createdAt) {
        this.id = id.value();
        this.account = account;
        this.kind = secret.kind();
        this.name = wanted.name();
        rotate(secret);
        this.expiresAt = wanted.expiresAt();
        this.scopes = String.join(" ", wanted.scopes());
        this.createdAt = createdAt;
    }

    KeyState state(Instant now) {
        if (revokedAt != null) {
            return KeyState.REVOKED;
        }
        return expiresAt == null || now.isBefore(expiresAt) ? KeyState.ACTIVE : KeyState.EXPIRED;
    }

    /** Replaces the secret; the old one stops working with the commit. */
    final void rotate(KeySecret secret) {
        prefix = secret.shown();
        lastFour = secret.lastFour();
        secretHash = secret.hash();
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    boolean isTest() {
        return kind.hasTestKeys() && prefix.startsWith(kind.testPrefix());
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

    @Nullable
    String lastFour() {
        return lastFour;
    }

    long uses() {
        return uses;
    }

    /** In alphabetical order. */
    List<String> scopes() {
        return Arrays.stream(scopes.split(" ")).sorted().toList();
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
