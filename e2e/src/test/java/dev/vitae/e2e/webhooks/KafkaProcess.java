package dev.vitae.e2e.webhooks;

import dev.vitae.local.kafka.Broker;
import dev.vitae.local.processes.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A broker in a process of its own, which keeps what it has while it is down. */
final class KafkaProcess implements AutoCloseable {

    private final List<Integer> ports = Ports.free(2);
    private final Path local;
    private final Path folder;
    private final Path log;
    private Process process;

    /** @param local the folder that the module of the broker is built into */
    KafkaProcess(Path local, Path folder, Path log) {
        this.local = local;
        this.folder = folder;
        this.log = log;
    }

    String servers() {
        return "127.0.0.1:" + ports.getFirst();
    }

    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dlog4j2.configurationFile=classpath:kafka-log4j2.properties",
                        "-cp",
                        local.resolve("local.jar") + ":" + local.resolve("lib") + "/*",
                        Broker.class.getName(),
                        folder.toString(),
                        ports.getFirst().toString(),
                        ports.getLast().toString(),
                        "4")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Awaitility.await("Kafka is ready")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Broker.isReady(folder));
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Kafka has not stopped");
        }
    }

    /** It answers nobody, and holds its connections. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        var exit = new ProcessBuilder("kill", name, String.valueOf(process.pid()))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("kill " + name + " fails");
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
