package dev.vitae.webhooks.signatures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.vitae.common.ids.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    /** The bytes 0 to 31, and 32 to 63. */
    private static final SigningSecret SECRET = secret("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    private static final SigningSecret OTHER = secret("whsec_ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=");

    private static final EventId EVENT =
            EventId.parse("evt_0192f0c6a7b87c3d9e0f112233445566").orElseThrow();
    private static final String BODY = "{\"id\":\"evt_1\",\"name\":\"Zoë\"}";
    private static final Instant AT = Instant.ofEpochSecond(1_764_000_000);

    @Test
    void theDocumentedHmacIsThatOfRfc4231() {
        assertThat(Signatures.documented("Jefe".getBytes(UTF_8), "what do ya want for nothing?".getBytes(UTF_8)))
                .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void theStandardSignatureIsThatOfItsSpecification() {
        byte[] key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(Signatures.standard(
                        key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}".getBytes(UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    // computed by Python's hmac
    @Test
    void oneSecretServesBothSchemesAndAnEarlierOneSignsBesideIt() {
        assertThat(Signatures.headers(EVENT, AT, BODY.getBytes(UTF_8), List.of(SECRET, OTHER)))
                .isEqualTo(Map.of(
                        "CVault-Signature",
                        "sha256=c64b2d1262350566eb580b72f5e49b7cce7ca93639deb0001d23c84a2f821c35",
                        "webhook-id",
                        "evt_0192f0c6a7b87c3d9e0f112233445566",
                        "webhook-timestamp",
                        "1764000000",
                        "webhook-signature",
                        "v1,TVekU2BBD21McXQvqDCLgldbnSvDF8xRB3JhrLxkkZc="
                                + " v1,l9HaBpV+inD8mI58acPTtQYz/C2OvawjagCOdU5YkEE="));
    }

    @Test
    void theStandardLibraryAcceptsAnAttemptWithEachActiveSecret() {
        Map<String, String> headers = headersAt(Instant.now(), SECRET, OTHER);

        assertThatCode(() -> verify(SECRET, BODY, headers)).doesNotThrowAnyException();
        assertThatCode(() -> verify(OTHER, BODY, headers)).doesNotThrowAnyException();
    }

    @Test
    void theStandardLibraryRefusesAnotherBodySecretIdOrTime() {
        Instant now = Instant.now();
        Map<String, String> headers = headersAt(now, SECRET);

        refused(SECRET, BODY + " ", headers);
        refused(OTHER, BODY, headers);
        refused(SECRET, BODY, with(headers, Signatures.ID, "evt_0192f0c6a7b87c3d9e0f112233445567"));
        refused(SECRET, BODY, with(headers, Signatures.TIMESTAMP, Long.toString(now.getEpochSecond() - 1)));
        refused(SECRET, BODY, headersAt(now.minus(Duration.ofMinutes(6)), SECRET));
    }

    private static Map<String, String> headersAt(Instant at, SigningSecret... secrets) {
        return Signatures.headers(EVENT, at, BODY.getBytes(UTF_8), List.of(secrets));
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        return headers.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, e -> e.getKey().equals(name) ? value : e.getValue()));
    }

    private static void refused(SigningSecret secret, String body, Map<String, String> headers) {
        assertThatThrownBy(() -> verify(secret, body, headers)).isInstanceOf(WebhookVerificationException.class);
    }

    private static void verify(SigningSecret secret, String body, Map<String, String> headers) throws Exception {
        new Webhook(secret.text())
                .verify(
                        body,
                        headers.entrySet().stream().collect(toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
    }

    private static SigningSecret secret(String text) {
        return SigningSecret.parse(text).orElseThrow();
    }
}
