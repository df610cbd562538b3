package dev.vitae.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One more replica of a suite's gateway, on ports of its own. */
final class SecondGateway implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final List<Integer> ports;

    private SecondGateway(Process process, List<Integer> ports) {
        this.process = process;
        this.ports = ports;
    }

    /** Starts it with all that the first one was started with; it may not be ready yet. */
    static SecondGateway of(SuiteProcesses suite) throws IOException {
        var ports = SuiteProcesses.freePorts(2);
        var jar = suite.project().resolve("gateway/target/quarkus-app/quarkus-run.jar");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(suite.data().resolve("logs/second-gateway.log").toFile());
        var environment = builder.environment();
        var first = Files.readString(
                Path.of("/proc", String.valueOf(suite.process("gateway").pid()), "environ"));
        Arrays.stream(first.split("\0", -1))
                .map(entry -> entry.split("=", 2))
                .filter(entry -> entry.length == 2)
                .forEach(entry -> environment.put(entry[0], entry[1]));
        environment.put("VITAE_GATEWAY_PORT", String.valueOf(ports.get(0)));
        environment.put("VITAE_GATEWAY_MANAGEMENT_PORT", String.valueOf(ports.get(1)));
        return new SecondGateway(builder.start(), ports);
    }

    void awaitReady() {
        Awaitility.await("second gateway").atMost(PATIENCE).ignoreExceptions().until(() -> {
            var health = URI.create("http://127.0.0.1:" + ports.get(1) + "/q/health/ready");
            return client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        });
    }

    String url() {
        return "http://127.0.0.1:" + ports.getFirst();
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
