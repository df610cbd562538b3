package dev.vitae.webhooks.signatures;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A subscription's secret: {@code whsec_} and 32 random bytes in Base64. One secret serves two schemes: the portal document
 * keys its HMAC on the whole text, Standard Webhooks on the decoded bytes.
 */
public final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final String text;

    private SigningSecret(String text) {
        this.text = text;
    }

    /** A new one. */
    public static SigningSecret create(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** Empty where the text is no such secret. */
    public static Optional<SigningSecret> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            return bytes.length == BYTES ? Optional.of(new SigningSecret(text)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** For its owner, once. */
    public String text() {
        return text;
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningSecret secret && Arrays.equals(secret.bytes(), bytes());
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
