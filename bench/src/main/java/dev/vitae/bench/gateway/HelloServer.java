package dev.vitae.bench.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import java.util.Map;

/** The baseline: Vert.x on as many event loops as the gateway has, which says hello to everybody. */
final class HelloServer implements AutoCloseable {

    private static final int EVENT_LOOPS = 2;
    private static final int FREE_PORT_TO_SHARE = -1;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(EVENT_LOOPS));
    private final int port;

    HelloServer() {
        listen();
        this.port = listen();
    }

    Target target() {
        return new Target("127.0.0.1", port, "/", Map.of());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Two servers of one Vert.x on one port share its connections, each on an event loop of its own. */
    private int listen() {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .putHeader("content-type", "text/plain")
                        .end("hello"));
        return server.listen(FREE_PORT_TO_SHARE, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }
}
