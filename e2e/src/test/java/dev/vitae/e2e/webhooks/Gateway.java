package dev.vitae.e2e.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers as the gateway does when it is asked what came of a job: one candidate. */
final class Gateway implements AutoCloseable {

    private static final byte[] RESULTS = """
            {"success": true, "results": [{"file_index": 0, "success": true, "candidate": {"name": "Ada Example"}}]}""".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    Gateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/internal/jobs/", Gateway::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(200, RESULTS.length);
        try (var out = exchange.getResponseBody()) {
            out.write(RESULTS);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
