package dev.vitae.webhooks.deliveries;

import dev.vitae.webhooks.signatures.Signatures;
import dev.vitae.webhooks.targets.TargetGuard;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes attempts. An endpoint's attempts share one event loop and its open connections. The pool is as large as the number of
 * attempts there may be, so that none waits in it behind those of another subscription to the same host.
 */
@ApplicationScoped
class Sender {

    /** Shorter than common servers keep theirs (Node.js: 5 s), which otherwise would close one just when it is used. */
    private static final int KEEP_ALIVE_SECONDS = 4;

    private static final String USER_AGENT = "Vitae-Webhooks/1";

    private final TargetGuard guard;
    private final DeliverySettings settings;
    private final HttpClient client;
    private final List<Context> contexts;

    Sender(Vertx vertx, TargetGuard guard, DeliverySettings settings) {
        this.guard = guard;
        this.settings = settings;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(settings.total())
                .setConnectTimeout(Math.toIntExact(settings.timeLimit().toMillis()))
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                // an attempt has its own span, and trace ids are none of the receiver's business
                .setTracingPolicy(TracingPolicy.IGNORE));
        this.contexts = Stream.<Context>generate(((VertxInternal) vertx)::createEventLoopContext)
                .limit(Runtime.getRuntime().availableProcessors())
                .toList();
    }

    /** @param done called once, on an event loop */
    void send(Claimed delivery, Instant at, Consumer<Answer> done) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add(HttpHeaders.CONTENT_TYPE, "application/json")
                .add(HttpHeaders.USER_AGENT, USER_AGENT)
                .addAll(Signatures.headers(
                        delivery.event(),
                        at,
                        delivery.body().getBytes(),
                        delivery.secrets().apply(at)));
        Context context = contexts.get(Math.floorMod(delivery.subscription().hashCode(), contexts.size()));
        Exchange exchange = new Exchange(context, client, settings.timeLimit(), headers, delivery.body(), done);
        context.runOnContext(ready -> exchange.start(guard, delivery.targetUrl()));
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
