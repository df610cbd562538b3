package dev.vitae.webhooks.signatures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.webhooks.surroundings.Owner;
import dev.vitae.webhooks.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Deliveries as they came over the wire, verified by others than us. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class VerifiersTest {

    private static final int SIX_MINUTES = 360;

    private final Owner owner = Owner.somebody();
    private CapturingReceiver receiver;
    private String webhook;
    private String secret;
    private Captured delivery;

    @BeforeEach
    void deliverOnce() throws Exception {
        receiver = new CapturingReceiver();
        var made =
                owner.post("", "{\"target_url\": \"" + receiver.url() + "\", \"event_types\": [\"parse.completed\"]}");
        webhook = made.path("webhook.id");
        secret = made.path("webhook.secret");
        delivery = delivered(secret);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @ParameterizedTest
    @EnumSource
    void aDeliveryIsAccepted(Verifier verifier) throws Exception {
        assertThat(verifier.accepts(delivery)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatWasChangedIsRefused(Verifier verifier) throws Exception {
        String body = new String(delivery.body(), UTF_8);

        assertThat(verifier.accepts(
                        delivery.withBody(body.replace("completed", "Completed").getBytes(UTF_8))))
                .isFalse();
        assertThat(verifier.accepts(delivery.withBody((body + " ").getBytes(UTF_8))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void withTheSecretOfAnotherSubscriptionItIsRefused(Verifier verifier) throws Exception {
        String another = owner.subscribe("").path("webhook.secret");

        assertThat(verifier.accepts(delivery.with(another))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ANY, names = ".*NPM")
    void aDeliveryThatIsPlayedAgainLaterIsRefused(Verifier verifier) throws Exception {
        assertThat(verifier.accepts(delivery.verifiedLater(SIX_MINUTES))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void anotherTimeDoesNotHelpWhoPlaysItAgain(Verifier verifier) throws Exception {
        String later = Long.toString(Instant.now().getEpochSecond() + SIX_MINUTES);
        Captured replay = delivery.verifiedLater(SIX_MINUTES).with(Signatures.TIMESTAMP, later);

        // the documented header knows no time
        assertThat(verifier.accepts(replay)).isEqualTo(!verifier.isStandard());
    }

    @ParameterizedTest
    @EnumSource
    void duringARotationBothSecretsSign(Verifier verifier) throws Exception {
        String fresh = owner.post("/" + webhook + "/rotate_secret", "").path("webhook.secret");
        Captured signedTwice = delivered(fresh);

        assertThat(signedTwice.headers().get(Signatures.STANDARD).split(" ")).hasSize(2);
        assertThat(verifier.accepts(signedTwice)).isTrue();
        // the documented header has room for one
        assertThat(verifier.accepts(signedTwice.with(secret))).isEqualTo(verifier.isStandard());
    }

    private Captured delivered(String secret) throws InterruptedException {
        owner.post("/" + webhook + "/test", "").then().statusCode(202);
        return receiver.next(secret);
    }
}
