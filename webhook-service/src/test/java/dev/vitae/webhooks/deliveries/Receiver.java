package dev.vitae.webhooks.deliveries;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** An endpoint of somebody who subscribed: a real HTTP server on this machine that remembers what it got. */
final class Receiver implements AutoCloseable {

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private Receiver(Vertx vertx, BiConsumer<Received, HttpServerRequest> answer) {
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(request -> request.body().onSuccess(body -> {
                    Received delivery = new Received(
                            request.path(),
                            request.headers(),
                            body.toString(),
                            Instant.now(),
                            System.identityHashCode(request.connection()));
                    received.add(delivery);
                    answer.accept(delivery, request);
                }))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    /** @param connection tells the connections apart that requests came on */
    record Received(String path, MultiMap headers, String body, Instant at, int connection) {

        String eventId() {
            return headers.get("webhook-id");
        }
    }

    static Receiver answering(Vertx vertx, BiConsumer<Received, HttpServerRequest> answer) {
        return new Receiver(vertx, answer);
    }

    /** The first request gets the first status, and so on; all others the last one. */
    static Receiver answering(Vertx vertx, Integer... statuses) {
        List<Integer> left = new CopyOnWriteArrayList<>(statuses);
        return new Receiver(vertx, (delivery, request) -> {
            int status = left.size() > 1 ? left.removeFirst() : left.getFirst();
            request.response().setStatusCode(status).end("answered " + status);
        });
    }

    static Receiver hanging(Vertx vertx) {
        return new Receiver(vertx, (delivery, request) -> {});
    }

    String url(String path) {
        return "http://localhost:" + server.actualPort() + path;
    }

    List<Received> received() {
        return received;
    }

    Stream<String> eventIds() {
        return received.stream().map(Received::eventId);
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
