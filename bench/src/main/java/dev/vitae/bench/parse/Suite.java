package dev.vitae.bench.parse;

import dev.vitae.bench.processes.Proc;
import dev.vitae.bench.processes.SuiteProcesses;
import dev.vitae.bench.run.BenchException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The running suite that the environment points at. */
public record Suite(Portal portal, SuiteProcesses processes) {

    private static final List<String> NEEDED =
            List.of(SuiteProcesses.GATEWAY, SuiteProcesses.PARSE_SERVICE, SuiteProcesses.POSTGRES, "kafka");

    /** Reads {@code VITAE_DATA}, {@code VITAE_GATEWAY_HOST} and {@code VITAE_GATEWAY_PORT}, with the suite's own defaults. */
    public static Suite running(Map<String, String> environment) throws IOException {
        Path data = Path.of(environment.getOrDefault("VITAE_DATA", ".data"));
        SuiteProcesses processes = SuiteProcesses.of(data, new Proc(Path.of("/proc")));
        List<String> parts = processes.parts();
        if (!parts.containsAll(NEEDED)) {
            throw new BenchException("No whole suite runs from %s (found: %s, needed: %s). Start it with ./suite up"
                    .formatted(data.toAbsolutePath(), parts, NEEDED));
        }
        URI gateway = URI.create("http://%s:%s"
                .formatted(
                        environment.getOrDefault("VITAE_GATEWAY_HOST", "127.0.0.1"),
                        environment.getOrDefault("VITAE_GATEWAY_PORT", "8080")));
        return new Suite(new Portal(gateway, operatorToken(data.resolve("operator-token"))), processes);
    }

    private static String operatorToken(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            throw new BenchException("No operator token at " + file.toAbsolutePath(), e);
        }
    }
}
