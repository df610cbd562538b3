package dev.vitae.webhooks.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.webhooks.secrets.ActiveSecrets;
import dev.vitae.webhooks.signatures.SigningSecret;
import dev.vitae.webhooks.surroundings.Database;
import dev.vitae.webhooks.surroundings.Owner;
import dev.vitae.webhooks.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which secrets sign, before, during and after a rotation. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RotationTest {

    @Inject
    Database database;

    @Inject
    ActiveSecrets secrets;

    private final Owner owner = Owner.somebody();

    @Test
    void forADayTheOldSecretSignsBesideTheNewOne() {
        var made = owner.subscribe("");
        String id = made.path("webhook.id");
        String old = made.path("webhook.secret");

        var rotated = owner.post("/" + id + "/rotate_secret", "");

        rotated.then().statusCode(200);
        Instant until = Instant.parse(rotated.path("webhook.previous_secret_expires_at"));
        assertThat(until).isCloseTo(Instant.now().plus(Duration.ofHours(24)), within(1, ChronoUnit.MINUTES));
        String fresh = rotated.path("webhook.secret");
        assertThat(fresh).isNotEqualTo(old);
        assertThat(signing(id, until.minusSeconds(1))).containsExactly(fresh, old);
        assertThat(signing(id, until)).containsExactly(fresh);
    }

    @Test
    void withoutARotationThereIsOne() {
        var made = owner.subscribe("");

        assertThat(signing(made.path("webhook.id"), Instant.now()))
                .containsExactly(made.<String>path("webhook.secret"));
    }

    @Test
    void rotatingTwiceEndsTheOldestAtOnce() {
        String id = owner.webhook();
        String second = owner.post("/" + id + "/rotate_secret", "").path("webhook.secret");
        String third = owner.post("/" + id + "/rotate_secret", "").path("webhook.secret");

        assertThat(signing(id, Instant.now())).containsExactly(third, second);
    }

    @Test
    void afterTheGraceNothingIsSaidOfItAnyMore() {
        String id = owner.webhook();
        owner.post("/" + id + "/rotate_secret", "");
        database.rows(
                "update subscription set previous_secret_until = now() - interval '1 second' where id = $1",
                Owner.uuid(id));

        owner.get("/" + id).then().body("webhook.previous_secret_expires_at", nullValue());
    }

    private List<String> signing(String id, Instant at) {
        return secrets
                .of(Owner.uuid(id), database.row("select * from subscription where id = $1", Owner.uuid(id)), at)
                .stream()
                .map(SigningSecret::text)
                .toList();
    }
}
