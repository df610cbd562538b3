package dev.vitae.webhooks.signatures;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A receiver that keeps what it gets, byte by byte. */
final class CapturingReceiver implements AutoCloseable {

    private final BlockingQueue<Captured> captured = new LinkedBlockingQueue<>();
    private final HttpServer server;

    CapturingReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    /** The next delivery that comes, to be verified with this secret now. */
    Captured next(String secret) throws InterruptedException {
        Captured delivery = captured.poll(20, TimeUnit.SECONDS);
        if (delivery == null) {
            throw new AssertionError("nothing was delivered");
        }
        return delivery.with(secret);
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        captured.add(new Captured(headers, exchange.getRequestBody().readAllBytes(), "", 0));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
