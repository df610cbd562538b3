package dev.vitae.bench.gateway;

import dev.vitae.bench.run.BenchException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A fixed number of connections, kept open; on each of them the next request follows the answer to the one before. */
final class Load implements AutoCloseable {

    private static final int OK = 200;

    private final int connections;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient http;

    Load(int connections) {
        this.connections = connections;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true).setPipelining(false),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /**
     * Asks the targets in turn.
     *
     * @return answers per second
     */
    double run(List<Target> targets, int seconds) {
        Turn turn = new Turn(targets, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
        List<Promise<Void>> ends =
                Stream.generate(Promise::<Void>promise).limit(connections).toList();
        vertx.runOnContext(start -> ends.forEach(turn::next));
        try {
            Future.all(ends.stream().map(Promise::future).toList())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failure) {
            throw new BenchException("A request failed: " + failure.getMessage(), failure);
        }
        return (double) turn.answers / seconds;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** On the client's one event loop, so nothing of it is shared between threads. */
    private final class Turn {

        private final List<Target> targets;
        private final long end;
        private int asked;
        private int answers;

        Turn(List<Target> targets, long end) {
            this.targets = targets;
            this.end = end;
        }

        void next(Promise<Void> end) {
            if (System.nanoTime() >= this.end) {
                end.complete();
            } else {
                ask(targets.get(asked++ % targets.size())).onComplete(answered -> next(end), end::fail);
            }
        }

        private Future<Void> ask(Target target) {
            return http.request(HttpMethod.GET, target.port(), target.host(), target.path())
                    .compose(request -> {
                        target.headers().forEach(request::putHeader);
                        return request.send();
                    })
                    .compose(response -> response.body().compose(body -> count(response, target)));
        }

        private Future<Void> count(HttpClientResponse response, Target target) {
            if (response.statusCode() != OK) {
                return Future.failedFuture("%s answered %d".formatted(target.path(), response.statusCode()));
            }
            answers++;
            return Future.succeededFuture();
        }
    }
}
