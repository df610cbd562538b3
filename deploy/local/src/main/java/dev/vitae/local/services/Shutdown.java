package dev.vitae.local.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Takes a suite down: the door first, the database last. */
public final class Shutdown {

    private Shutdown() {}

    /** Returns when nothing of the suite runs any more; says whether anything did. */
    public static boolean run(Settings settings, Consumer<String> progress) {
        try (var _ = DataLock.take(settings, progress)) {
            var running = Services.of(settings).all().reversed().stream()
                    .filter(service -> service.process().isPresent())
                    .toList();
            for (var service : running) {
                service.stop();
                progress.accept("  " + service.name() + " stopped");
            }
            return !running.isEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
