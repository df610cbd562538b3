package dev.vitae.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A suite of its own, with a data folder and ports that nobody else has, driven by {@code ./suite} alone. */
final class SuiteProcesses implements AutoCloseable {

    private static final long COMMAND_TIME_LIMIT_SECONDS = 180;
    private static final List<String> PORTS = List.of(
            "VITAE_GATEWAY_PORT",
            "VITAE_GATEWAY_MANAGEMENT_PORT",
            "VITAE_PARSE_PORT",
            "VITAE_SCORING_PORT",
            "VITAE_WEBHOOK_PORT",
            "VITAE_KEYCLOAK_PORT",
            "VITAE_POSTGRES_PORT",
            "VITAE_KAFKA_PORT",
            "VITAE_KAFKA_CONTROLLER_PORT");

    private final Path project;
    private final Path data;
    private final Map<String, String> environment = new HashMap<>();

    SuiteProcesses(String name) throws IOException {
        project = property("vitae.project");
        data = property("vitae.data").resolveSibling(name);
        environment.put("VITAE_DATA", data.toString());
        // takes a minute of the machine and half a gigabyte of it: only for those who sign in
        environment.put("VITAE_KEYCLOAK", "off");
        // one at a time, so that a batch is under way for long enough to be disturbed
        environment.put("VITAE_SANDBOX_CHILDREN", "1");
        var ports = freePorts(PORTS.size());
        PORTS.forEach(port -> environment.put(port, String.valueOf(ports.get(PORTS.indexOf(port)))));
    }

    /** Starts what does not run. */
    void up() {
        up(Map.of());
    }

    /** Starts what does not run, with more in its environment. */
    void up(Map<String, String> more) {
        var exit = suite(more, "up");
        if (exit.code() != 0) {
            throw new IllegalStateException("./suite up: " + exit);
        }
    }

    /** {@code ./suite} with these arguments. */
    Exit suite(String... arguments) {
        return suite(Map.of(), arguments);
    }

    /** {@code up} of this suite, had it the other's port. */
    Exit suiteOnTheGatewayPortOf(SuiteProcesses other) {
        return suite(Map.of("VITAE_GATEWAY_PORT", String.valueOf(other.gatewayPort())), "up");
    }

    /** A key of a new account. */
    String newKey(String plan) {
        var exit = suite("key", "create", "--plan", plan, "--raw");
        if (exit.code() != 0) {
            throw new IllegalStateException("./suite key create: " + exit);
        }
        return exit.output().strip();
    }

    /** A key of the match surface with so many credits. */
    String newMatchKey(int credits) {
        var exit = suite("key", "create", "--kind", "match", "--credits", String.valueOf(credits), "--raw");
        if (exit.code() != 0) {
            throw new IllegalStateException("./suite key create: " + exit);
        }
        return exit.output().strip();
    }

    MatchSurface match(String key) {
        return new MatchSurface(gateway(), key);
    }

    Portal portal(String key) {
        return new Portal(gateway(), key);
    }

    /** A suite whose people sign in. */
    SuiteProcesses withKeycloak() {
        environment.put("VITAE_KEYCLOAK", "on");
        return this;
    }

    /** The address of its gateway. */
    String gateway() {
        return "http://127.0.0.1:" + gatewayPort();
    }

    /** The issuer of its tokens. */
    String realm() {
        return "http://127.0.0.1:" + environment.get("VITAE_KEYCLOAK_PORT") + "/realms/vitae";
    }

    int gatewayPort() {
        return Integer.parseInt(Objects.requireNonNull(environment.get("VITAE_GATEWAY_PORT")));
    }

    Path project() {
        return project;
    }

    Path data() {
        return data;
    }

    Path samples() {
        return project.resolve("samples");
    }

    /** The project's labelled CVs. */
    Path corpus() {
        return project.resolve("bench").resolve("corpus").resolve("cases");
    }

    /** As a crash does it: no goodbye. Returns when the process is gone. */
    void kill(String service) {
        var process = process(service);
        process.destroyForcibly();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    ProcessHandle process(String service) {
        try {
            var pid = Files.readString(data.resolve("run").resolve(service + ".pid"))
                    .split(" ", -1)[0];
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException failure) {
            throw new IllegalStateException(service + " has no pid file", failure);
        }
    }

    /** All that run on this suite's data, by their command lines. */
    List<String> processes() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(data.toString()))
                .toList();
    }

    @Override
    public void close() {
        var exit = suite("down");
        if (exit.code() != 0) {
            throw new IllegalStateException("./suite down: " + exit);
        }
    }

    private Exit suite(Map<String, String> more, String... arguments) {
        var command = new ArrayList<>(List.of(project.resolve("suite").toString()));
        command.addAll(Arrays.asList(arguments));
        try {
            var printed = Files.createTempFile("vitae-suite-", ".out");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
            builder.environment().putAll(environment);
            builder.environment().putAll(more);
            var process = builder.start();
            if (!process.waitFor(COMMAND_TIME_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " has not ended: " + Files.readString(printed));
            }
            var output = Files.readString(printed);
            Files.delete(printed);
            return new Exit(process.exitValue(), output);
        } catch (IOException failure) {
            throw new IllegalStateException(command + " cannot be run", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Path property(String name) {
        return Path.of(Objects.requireNonNull(System.getProperty(name), name))
                .toAbsolutePath()
                .normalize();
    }

    static List<Integer> freePorts(int count) throws IOException {
        // all held until all are chosen, or the same port might come twice
        var held = new ArrayList<ServerSocket>();
        for (int i = 0; i < count; i++) {
            held.add(new ServerSocket(0));
        }
        var ports = held.stream().map(ServerSocket::getLocalPort).toList();
        for (var socket : held) {
            socket.close();
        }
        return ports;
    }
}
