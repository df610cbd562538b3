package dev.vitae.webhooks.secrets;

/**
 * A secret as it is stored.
 *
 * @param ciphertext nonce, ciphertext and tag of AES-GCM
 * @param keyId the name of the key that opens it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record SealedSecret(byte[] ciphertext, String keyId) {}
