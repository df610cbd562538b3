package dev.vitae.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The server of somebody who has subscribed. */
final class WebhookReceiver implements AutoCloseable {

    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final HttpServer server;

    /**
     * What came.
     *
     * @param at when its first bytes were there
     */
    record Delivery(Map<String, List<String>> headers, String body, Instant at) {}

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    Delivery next() throws InterruptedException {
        var delivery = deliveries.poll(60, TimeUnit.SECONDS);
        if (delivery == null) {
            throw new AssertionError("nothing was delivered");
        }
        return delivery;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var at = Instant.now();
            var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(204, -1);
            deliveries.add(new Delivery(headers, body, at));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
