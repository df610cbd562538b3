package dev.vitae.webhooks.signatures;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitae.common.ids.EventId;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an attempt says about its origin: the header of the portal document, and the three of Standard Webhooks 1.0. The former
 * covers the body alone; the latter the moment too, so that a captured delivery can't be played again later.
 */
public final class Signatures {

    /** HMAC-SHA256 of the body, keyed on the secret's text. */
    public static final String DOCUMENTED = "CVault-Signature";

    /** The event's id: the same at every attempt. */
    public static final String ID = "webhook-id";

    /** When the attempt was made, in seconds since 1970. */
    public static final String TIMESTAMP = "webhook-timestamp";

    /** HMAC-SHA256 of id, time and body, keyed on the secret's bytes: one for each secret. */
    public static final String STANDARD = "webhook-signature";

    private Signatures() {}

    /**
     * The headers of one attempt.
     *
     * @param at when it is made
     * @param body the bytes as they are sent
     * @param secrets those that sign, the newest first; the documented header has room for the newest alone
     */
    public static Map<String, String> headers(EventId event, Instant at, byte[] body, List<SigningSecret> secrets) {
        String id = event.toString();
        long seconds = at.getEpochSecond();
        return Map.of(
                DOCUMENTED,
                documented(secrets.getFirst().text().getBytes(UTF_8), body),
                ID,
                id,
                TIMESTAMP,
                Long.toString(seconds),
                STANDARD,
                secrets.stream()
                        .map(secret -> standard(secret.bytes(), id, seconds, body))
                        .collect(Collectors.joining(" ")));
    }

    static String documented(byte[] key, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(keyed(key).doFinal(body));
    }

    static String standard(byte[] key, String id, long seconds, byte[] body) {
        Mac mac = keyed(key);
        mac.update((id + "." + seconds + ".").getBytes(UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
