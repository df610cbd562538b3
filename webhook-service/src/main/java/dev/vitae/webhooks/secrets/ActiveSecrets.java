package dev.vitae.webhooks.secrets;

import dev.vitae.webhooks.signatures.SigningSecret;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Which secrets sign. */
@ApplicationScoped
public class ActiveSecrets {

    private final SecretVault vault;

    ActiveSecrets(SecretVault vault) {
        this.vault = vault;
    }

    /**
     * The secrets of a subscription that sign at this time, the newest first: its own, and after a rotation for a while the one
     * before.
     *
     * @param row with the columns {@code secret}, {@code secret_key_id}, {@code previous_secret}, {@code
     *     previous_secret_key_id} and {@code previous_secret_until}
     * @throws IllegalStateException where the key of one of them is not configured
     */
    public List<SigningSecret> of(UUID subscription, Row row, Instant at) {
        SigningSecret newest = open(subscription, row, "secret", "secret_key_id");
        OffsetDateTime previousUntil = row.getOffsetDateTime("previous_secret_until");
        return previousUntil == null || !at.isBefore(previousUntil.toInstant())
                ? List.of(newest)
                : List.of(newest, open(subscription, row, "previous_secret", "previous_secret_key_id"));
    }

    private SigningSecret open(UUID subscription, Row row, String secret, String keyId) {
        return vault.open(new SealedSecret(row.getBuffer(secret).getBytes(), row.getString(keyId)), subscription);
    }
}
