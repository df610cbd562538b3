package dev.vitae.webhooks.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.webhooks.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ConfiguredTargetsTest {

    @Inject
    TargetGuard guard;

    @Inject
    Vertx vertx;

    @Test
    void hostsThatTheSettingsNameAreAllowedAndNoOthers() {
        assertThat(check("http://127.0.0.1:9000/hook").address()).hasToString("127.0.0.1:9000");
        assertThat(check("http://localhost:9000/hook").address().port()).isEqualTo(9000);
        assertThatThrownBy(() -> check("https://127.0.0.2/")).hasCauseInstanceOf(ForbiddenTargetException.class);
        assertThatThrownBy(() -> check("http://127.0.0.2/")).hasCauseInstanceOf(ForbiddenTargetException.class);
    }

    @Test
    void whoAsksGoesOnInItsOwnContext() throws Exception {
        Context context = vertx.getOrCreateContext();
        CompletableFuture<Context> after = new CompletableFuture<>();

        context.runOnContext(nothing -> guard.check("http://localhost/")
                .subscribe()
                .with(target -> after.complete(Vertx.currentContext()), after::completeExceptionally));

        assertThat(after.get(10, TimeUnit.SECONDS)).isSameAs(context);
    }

    private CheckedTarget check(String url) {
        return guard.check(url).await().atMost(Duration.ofSeconds(10));
    }
}
