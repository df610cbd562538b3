package dev.vitae.gateway.surroundings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands where webhook-service stands, and does what the query tells it: {@code refuse} refuses a field, {@code break} fails and
 * tells why, {@code nonsense} answers no JSON, {@code drop} hangs up, {@code hang} never answers. Everything else is answered
 * 201 with what was asked.
 */
public final class ScriptedWebhooks implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer http;

    private ScriptedWebhooks() throws IOException {
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/internal/webhooks", this::answer);
    }

    static ScriptedWebhooks start() throws IOException {
        ScriptedWebhooks webhooks = new ScriptedWebhooks();
        webhooks.http.start();
        return webhooks;
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        byte[] body = exchange.getRequestBody().readAllBytes();
        switch (query) {
            case "refuse" -> send(exchange, 400, """
                    {"error": "Unknown event type: x", "detail": "Unknown event type: x", "code": "unknown_event_type",
                     "status": 400, "request_id": "another", "details": {"field": "event_types", "known": ["a", "b"]}}""");
            case "break" -> send(exchange, 500, "{\"code\": \"secret\", \"error\": \"secret\"}");
            case "nonsense" -> send(exchange, 404, "<html>secret</html>");
            case "drop" -> exchange.close();
            case "hang" -> {
                // the gateway gives up, or the tests end
            }
            default -> send(exchange, 201, json.writeValueAsString(asked(exchange, query, body)));
        }
    }

    private static Map<String, String> asked(HttpExchange exchange, String query, byte[] body) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("method", exchange.getRequestMethod());
        asked.put("path", exchange.getRequestURI().getRawPath());
        asked.put("query", query);
        asked.put("account", exchange.getRequestHeaders().getFirst("x-vitae-account"));
        asked.put("request_id", exchange.getRequestHeaders().getFirst("x-request-id"));
        asked.put("key", exchange.getRequestHeaders().getFirst("x-api-key"));
        asked.put("body", new String(body, StandardCharsets.UTF_8));
        return asked;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
