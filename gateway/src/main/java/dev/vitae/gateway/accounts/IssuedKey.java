package dev.vitae.gateway.accounts;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.KeyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key at the only moment when its secret is shown.
 *
 * @param key the secret
 * @param prefix what listings show of it from now on
 */
public record IssuedKey(
        String key,
        KeyId keyId,
        AccountId accountId,
        String plan,
        String tier,
        String kind,
        List<String> scopes,
        String prefix,
        @Nullable String lastFour,
        @Nullable String name,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    static IssuedKey of(ApiKey key, KeySecret secret) {
        return new IssuedKey(
                secret.text(),
                key.id(),
                key.account().id(),
                key.account().plan().text(),
                key.account().tier().text(),
                key.kind().text(),
                key.scopes(),
                key.prefix(),
                key.lastFour(),
                key.name(),
                key.createdAt(),
                key.expiresAt());
    }
}
