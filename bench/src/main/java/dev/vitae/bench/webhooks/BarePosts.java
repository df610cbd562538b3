package dev.vitae.bench.webhooks;

import dev.vitae.bench.run.BenchException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** The baseline: the same bytes posted again and again by the same HTTP client, on one event loop, without anything else. */
final class BarePosts implements AutoCloseable {

    private static final int OK = 200;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final HttpClient http;
    private final int connections;
    private final int port;
    private final Buffer body;

    BarePosts(int connections, int port, String body) {
        this.connections = connections;
        this.port = port;
        this.body = Buffer.buffer(body);
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true).setPipelining(false),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /** Posts so many times; posts per CPU-second of the client's thread. */
    double perCpuSecond(int posts) {
        Turn turn = new Turn(posts);
        List<Promise<Void>> ends =
                Stream.generate(Promise::<Void>promise).limit(connections).toList();
        CompletableFuture<Long> cpu = new CompletableFuture<>();
        vertx.runOnContext(start -> {
            long before = threads.getCurrentThreadCpuTime();
            ends.forEach(turn::next);
            Future.all(ends.stream().map(Promise::future).toList())
                    .onSuccess(done -> cpu.complete(threads.getCurrentThreadCpuTime() - before))
                    .onFailure(cpu::completeExceptionally);
        });
        try {
            return posts * NANOS_PER_SECOND / cpu.join();
        } catch (CompletionException failure) {
            throw new BenchException("A post failed: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** On the client's one event loop, so nothing of it is shared between threads. */
    private final class Turn {

        private int left;

        Turn(int posts) {
            this.left = posts;
        }

        void next(Promise<Void> end) {
            if (left-- <= 0) {
                end.complete();
            } else {
                post().onComplete(answered -> next(end), end::fail);
            }
        }

        private Future<Void> post() {
            return http.request(HttpMethod.POST, port, "127.0.0.1", "/ok/bare")
                    .compose(request -> request.putHeader("content-type", "application/json")
                            .send(body))
                    .compose(response -> response.statusCode() == OK
                            ? response.end()
                            : Future.failedFuture("answered " + response.statusCode()));
        }
    }
}
