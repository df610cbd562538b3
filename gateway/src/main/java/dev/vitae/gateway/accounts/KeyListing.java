package dev.vitae.gateway.accounts;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.KeyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as lists show it: everything but the secret.
 *
 * @param lastFour of the secret; null for a key from before they were kept
 * @param uses requests that it has been good for, like {@code lastUsedAt} some seconds late
 */
public record KeyListing(
        KeyId keyId,
        AccountId accountId,
        String plan,
        String tier,
        String kind,
        KeyState state,
        List<String> scopes,
        String prefix,
        @Nullable String lastFour,
        @Nullable String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        long uses,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    static KeyListing of(ApiKey key, Instant now) {
        return new KeyListing(
                key.id(),
                key.account().id(),
                key.account().plan().text(),
                key.account().tier().text(),
                key.kind().text(),
                key.state(now),
                key.scopes(),
                key.prefix(),
                key.lastFour(),
                key.name(),
                key.createdAt(),
                key.lastUsedAt(),
                key.uses(),
                key.expiresAt(),
                key.revokedAt());
    }
}
