package dev.vitae.gateway.accounts;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.KeyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key as lists show it: everything but the secret. */
public record KeyListing(
        KeyId keyId,
        AccountId accountId,
        String plan,
        String tier,
        String kind,
        String prefix,
        @Nullable String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    static KeyListing of(ApiKey key) {
        return new KeyListing(
                key.id(),
                key.account().id(),
                key.account().plan().text(),
                key.account().tier().text(),
                key.kind().text(),
                key.prefix(),
                key.name(),
                key.createdAt(),
                key.lastUsedAt(),
                key.expiresAt(),
                key.revokedAt());
    }
}
