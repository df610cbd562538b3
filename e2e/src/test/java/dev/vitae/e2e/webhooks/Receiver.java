package dev.vitae.e2e.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The server of somebody who has subscribed, with an endpoint for each subscription. Remembers every attempt. */
final class Receiver implements AutoCloseable {

    /** Longer than an attempt may take. */
    private static final long HANG_MILLIS =
            ServiceProcess.TIME_LIMIT.plusMillis(500).toMillis();

    private final Map<Delivery, List<Attempt>> attempts = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile Mood mood = Mood.GOOD;

    /** An event at an endpoint. */
    record Delivery(String endpoint, String event) {}

    /** What came, and whether it was answered by 204. */
    record Attempt(String body, boolean accepted) {}

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url(String endpoint) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + endpoint;
    }

    void becomes(Mood other) {
        mood = other;
    }

    /** All that came of these events at an endpoint, also where nothing came. */
    Map<Delivery, List<Attempt>> of(Collection<String> events, String endpoint) {
        var found = new ConcurrentHashMap<Delivery, List<Attempt>>();
        for (var event : events) {
            var delivery = new Delivery(endpoint, event);
            found.put(delivery, attempts.getOrDefault(delivery, List.of()));
        }
        return found;
    }

    int attempts() {
        return attempts.values().stream().mapToInt(List::size).sum();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var delivery = new Delivery(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("webhook-id"));
            var known = attempts.computeIfAbsent(delivery, first -> new CopyOnWriteArrayList<>());
            var reply = mood.to(delivery.event(), known.size());
            known.add(new Attempt(body, reply == Mood.Reply.ACCEPT));
            switch (reply) {
                case ACCEPT -> exchange.sendResponseHeaders(204, -1);
                case REFUSE -> exchange.sendResponseHeaders(500, -1);
                case HANG -> Moments.pause(HANG_MILLIS);
                case HANG_UP -> {
                    // closed without an answer
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
