package dev.vitae.gateway.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A secret that the caller of an inner door has to show. */
public final class SharedToken {

    private final byte[] token;

    /** A blank one opens to nobody. */
    public SharedToken(String token) {
        this.token = token.strip().getBytes(StandardCharsets.UTF_8);
    }

    /** Compared in constant time. */
    public boolean isShown(@Nullable String sent) {
        byte[] shown = sent == null ? new byte[0] : sent.getBytes(StandardCharsets.UTF_8);
        return token.length != 0 && MessageDigest.isEqual(token, shown);
    }
}
