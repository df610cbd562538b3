package dev.vitae.e2e.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** webhook-service in a process of its own, with times that a test can wait for. */
final class ServiceProcess implements AutoCloseable {

    static final Duration TIME_LIMIT = Duration.ofSeconds(1);

    private static final List<String> OPTIONS = List.of(
            "-Xmx160m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dvitae.deliveries.time-limit=" + TIME_LIMIT.toMillis() + "ms",
            "-Dvitae.deliveries.lease=2s",
            "-Dvitae.deliveries.retries.standard=100ms,300ms,1s",
            "-Dvitae.deliveries.circuit.pause=300ms",
            "-Dvitae.deliveries.circuit.longest-pause=500ms",
            // who is killed takes its partitions again when it is back, and need not be missed first
            "-Dmp.messaging.incoming.job-events.group.instance.id=e2e",
            "-Dmp.messaging.incoming.erasures.group.instance.id=e2e");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path jar;
    private final Path log;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    ServiceProcess(Path jar, Path log, int port, Map<String, String> environment) {
        this.jar = jar;
        this.log = log;
        this.port = port;
        this.environment = environment;
    }

    /** Returns when it does its work. */
    void start(Map<String, String> faults) throws IOException {
        launch(faults);
        Awaitility.await("webhook-service is ready")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> !process.isAlive() || isReady());
    }

    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("webhook-service has not come to the point where it halts");
        }
    }

    /** As kill -9 does it. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** What is answered to an account, when it posts JSON. */
    JsonNode post(String path, String account, String json) throws IOException {
        return answer(request(path, account)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** What is answered to an account. */
    JsonNode get(String path, String account) throws IOException {
        return answer(request(path, account));
    }

    private boolean isReady() throws IOException {
        return send(request("/q/health/ready", "nobody")).statusCode() == 200;
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException {
        var response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw new IOException("answered " + response.statusCode() + ": " + response.body());
        }
        return new ObjectMapper().readTree(response.body());
    }

    private HttpRequest.Builder request(String path, String account) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .header("x-vitae-account", account);
    }

    private void launch(Map<String, String> faults) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("VITAE_WEBHOOK_PORT", String.valueOf(port));
        builder.environment().putAll(faults);
        process = builder.start();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
