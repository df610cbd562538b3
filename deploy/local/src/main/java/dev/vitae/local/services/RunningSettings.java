package dev.vitae.local.services;

import dev.vitae.local.processes.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The settings with which the suite of a data folder was started, kept so that {@code down}, {@code status} and
 * {@code key} find it whatever the environment says by then.
 */
public final class RunningSettings {

    private static final String FILE = "settings";

    private RunningSettings() {}

    /** Those of the suite that runs from this data folder; empty where nothing of it runs. */
    public static Optional<Settings> find(Settings asked) {
        var file = asked.run().resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(Settings.from(read(file), asked.project()))
                .filter(kept -> Services.of(kept).all().stream()
                        .anyMatch(service -> service.process().isPresent()));
    }

    static void keep(Settings settings) throws IOException {
        Folders.createPrivate(settings.run());
        var lines = settings.toEnvironment().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        Folders.writePrivate(settings.run().resolve(FILE), lines);
    }

    /** What differs, as a person would set it: {@code VITAE_GATEWAY_PORT=8090}; empty where nothing does. */
    static Optional<String> difference(Settings running, Settings asked) {
        var wanted = asked.toEnvironment();
        return running.toEnvironment().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(wanted.get(entry.getKey())))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .findFirst();
    }

    private static Map<String, String> read(Path file) {
        try (var lines = Files.lines(file)) {
            var environment = new HashMap<String, String>();
            lines.forEach(line -> {
                var equals = line.indexOf('=');
                environment.put(line.substring(0, equals), line.substring(equals + 1));
            });
            return environment;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
