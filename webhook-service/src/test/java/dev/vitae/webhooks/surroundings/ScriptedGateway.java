package dev.vitae.webhooks.surroundings;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as the gateway does when it is asked for the results of jobs. */
public final class ScriptedGateway implements AutoCloseable {

    public static final String TOKEN = "internal-token-of-the-tests";

    private static final Map<String, String> RESULTS = new ConcurrentHashMap<>();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private final HttpServer server;

    private ScriptedGateway(HttpServer server) {
        this.server = server;
    }

    static ScriptedGateway start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/internal/jobs/", ScriptedGateway::answer);
        server.start();
        return new ScriptedGateway(server);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it says of a job from now on; of others that there are none. */
    public static void knows(String jobId, String results) {
        RESULTS.put(jobId, results);
    }

    public static boolean wasAskedFor(String jobId) {
        return ASKED.contains(jobId);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String job = exchange.getRequestURI().getPath().split("/", -1)[3];
        ASKED.add(job);
        boolean known = TOKEN.equals(exchange.getRequestHeaders().getFirst("x-vitae-token"))
                && exchange.getRequestHeaders().containsKey("x-vitae-account")
                && RESULTS.containsKey(job);
        byte[] body = (known
                        ? "{\"success\":true,\"results\":" + RESULTS.get(job) + "}"
                        : "{\"error\":\"Job not found\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(known ? 200 : 404, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
