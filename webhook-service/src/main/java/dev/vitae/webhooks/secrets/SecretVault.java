package dev.vitae.webhooks.secrets;

import dev.vitae.webhooks.signatures.SigningSecret;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets with AES-256-GCM (NIST SP 800-38D: a nonce of 96 random bits, a tag of 128). A sealed secret opens for its
 * own subscription only, so that rows can't be swapped. Without its keys the service doesn't start.
 */
@Startup
@ApplicationScoped
public class SecretVault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys = new HashMap<>();
    private final String keyId;

    SecretVault(SecretsConfig config) {
        config.earlierSecretKeys()
                .forEach((id, key) -> keys.put(id, key("vitae.webhooks.earlier-secret-keys." + id, key)));
        keyId = config.secretKeyId();
        keys.put(keyId, key("vitae.webhooks.secret-key", config.secretKey()));
    }

    /** A new secret. */
    public SigningSecret create() {
        return SigningSecret.create(random);
    }

    /** Encrypts a subscription's secret with the key of today. */
    public SealedSecret seal(SigningSecret secret, UUID subscription) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, keyId, nonce, subscription)
                    .doFinal(secret.text().getBytes(StandardCharsets.US_ASCII));
            return new SealedSecret(
                    ByteBuffer.allocate(nonce.length + encrypted.length)
                            .put(nonce)
                            .put(encrypted)
                            .array(),
                    keyId);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Decrypts a subscription's secret.
     *
     * @throws IllegalStateException where its key is not configured, or it is not what was sealed for this subscription
     */
    public SigningSecret open(SealedSecret sealed, UUID subscription) {
        byte[] ciphertext = sealed.ciphertext();
        try {
            Cipher cipher =
                    cipher(Cipher.DECRYPT_MODE, sealed.keyId(), Arrays.copyOf(ciphertext, NONCE_BYTES), subscription);
            byte[] text = cipher.doFinal(ciphertext, NONCE_BYTES, ciphertext.length - NONCE_BYTES);
            return SigningSecret.parse(new String(text, StandardCharsets.US_ASCII))
                    .orElseThrow(() -> new IllegalStateException("What was sealed is no secret"));
        } catch (AEADBadTagException | IllegalArgumentException changed) {
            throw new IllegalStateException("The secret was changed, or its key is another one than it was", changed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, String id, byte[] nonce, UUID subscription) throws GeneralSecurityException {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("There is no key of the name " + id + " in vitae.webhooks.secret-key-id or "
                    + "vitae.webhooks.earlier-secret-keys");
        }
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(subscription.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    /** Doesn't tell the key, not even a wrong one. */
    private static SecretKey key(String setting, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(setting + " must be Base64", null);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(setting + " must be " + KEY_BYTES + " bytes in Base64");
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
