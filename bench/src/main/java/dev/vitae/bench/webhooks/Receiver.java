package dev.vitae.bench.webhooks;

import dev.vitae.bench.run.BenchException;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes deliveries: {@code /ok/...} is answered at once, {@code /hang/...} never. Its CPU time is nobody's in the figures: it is
 * neither a part of the suite nor of the bare loop.
 */
final class Receiver implements AutoCloseable {

    private static final Pattern CREATED_AT = Pattern.compile("\"created_at\":\"([^\"]+)\"");

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final int port;
    private final List<Double> millis = new ArrayList<>();

    Receiver() {
        port = vertx.createHttpServer()
                .requestHandler(this::take)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    int port() {
        return port;
    }

    /** From now on nothing has come. */
    synchronized void reset() {
        millis.clear();
    }

    synchronized int count() {
        return millis.size();
    }

    /** Of each delivery, from the event's creation to its first byte here. */
    synchronized List<Double> millis() {
        return List.copyOf(millis);
    }

    /** Waits until so many have come. */
    void await(int count, int seconds) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (count() < count) {
            if (System.nanoTime() > end) {
                throw new BenchException("After %d s %d of %d deliveries have come".formatted(seconds, count(), count));
            }
            Thread.sleep(5);
        }
    }

    private void take(HttpServerRequest request) {
        Instant now = Instant.now();
        if (!request.uri().startsWith("/ok")) {
            return;
        }
        request.body().onSuccess(body -> {
            count(now, createdAt(body));
            request.response().end();
        });
    }

    private synchronized void count(Instant now, @Nullable Instant createdAt) {
        millis.add(createdAt == null ? 0.0 : (now.toEpochMilli() - createdAt.toEpochMilli()));
    }

    private static @Nullable Instant createdAt(Buffer body) {
        Matcher matcher = CREATED_AT.matcher(body.toString());
        return matcher.find() ? Instant.parse(matcher.group(1)) : null;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
