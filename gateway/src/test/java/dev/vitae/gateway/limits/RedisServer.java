package dev.vitae.gateway.limits;

import dev.vitae.local.processes.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real Redis on a free port of this machine, where one is installed. It keeps nothing and ends with the JVM at the latest. */
final class RedisServer implements AutoCloseable {

    static final String HINT = "redis-server is not installed (apt-get install redis-server)";

    private final int port;
    private Process process;

    private RedisServer(int port) {
        this.port = port;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        start();
    }

    static boolean isInstalled() {
        return program().isPresent();
    }

    static RedisServer onFreePort() {
        return new RedisServer(Ports.free(1).getFirst());
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    /** Empty, on the same port as before. */
    void start() {
        try {
            process = new ProcessBuilder(
                            program().orElseThrow().toString(),
                            "--bind",
                            "127.0.0.1",
                            "--port",
                            Integer.toString(port),
                            "--save",
                            "",
                            "--appendonly",
                            "no")
                    .directory(new File(System.getProperty("java.io.tmpdir")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Answers nobody any more, and keeps its connections open. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    /** At once, as in a crash. */
    void kill() {
        close();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "redis-server"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
