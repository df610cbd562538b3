package dev.vitae.local.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Brings a suite up. Whatever ends it before all are ready, what it has started is stopped again. */
public final class Startup {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 100;
    private static final int SHOWN_LOG_LINES = 15;

    private final Settings settings;
    private final Services services;
    private final Consumer<String> progress;
    private final List<Service> started = new ArrayList<>();
    private final Instant begin = Instant.now();
    private boolean cancelled;

    public Startup(Settings settings, Consumer<String> progress) {
        this(settings, Services.of(settings), progress);
    }

    Startup(Settings settings, Services services, Consumer<String> progress) {
        this.settings = settings;
        this.services = services;
        this.progress = progress;
    }

    /** Returns when all services are ready; says whether there was anything to start. */
    public boolean run() {
        try (var _ = DataLock.take(settings, progress)) {
            refuseOtherSettings();
            var missing = services.all().stream()
                    .filter(service -> service.process().isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                Preflight.check(settings, missing);
                RunningSettings.keep(settings);
                progress.accept("Starting Vitae, data in " + settings.data());
            }
            // ^C and SIGTERM: nothing stays half-started
            var cancellation = new Thread(this::cancel, "cancellation");
            Runtime.getRuntime().addShutdownHook(cancellation);
            try {
                bringUp(services.infrastructure());
                bringUp(services.applications());
            } catch (RuntimeException failure) {
                stopStarted();
                throw failure;
            } finally {
                forget(cancellation);
            }
            return !missing.isEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void refuseOtherSettings() {
        RunningSettings.find(settings)
                .flatMap(running -> RunningSettings.difference(running, settings))
                .ifPresent(difference -> {
                    throw new SuiteException("the suite of %s runs with %s; stop it first (./suite down) to change that"
                            .formatted(settings.data(), difference));
                });
    }

    private void bringUp(List<Service> stage) {
        for (var service : stage) {
            if (service.process().isEmpty()) {
                start(service);
            }
        }
        stage.forEach(this::awaitReady);
    }

    /** Under the lock, so that a cancellation sees each service either not yet there or started and noted. */
    private synchronized void start(Service service) {
        if (cancelled) {
            throw new SuiteException("interrupted; what had been started is stopped again");
        }
        started.add(service);
        service.start();
    }

    private void awaitReady(Service service) {
        var end = Instant.now().plus(PATIENCE);
        while (!service.isReady()) {
            if (isCancelled()) {
                throw new SuiteException("interrupted; what had been started is stopped again");
            }
            if (service.process().isEmpty()) {
                throw new SuiteException(service.name() + " ended while it was starting" + lastLinesOf(service));
            }
            if (Instant.now().isAfter(end)) {
                throw new SuiteException("%s was not ready after %d s%s"
                        .formatted(service.name(), PATIENCE.toSeconds(), lastLinesOf(service)));
            }
            pause();
        }
        if (wasStarted(service)) {
            progress.accept(String.format(
                    Locale.ROOT,
                    "  %-14s ready after %4.1f s",
                    service.name(),
                    sinceBegin().toMillis() / 1000.0));
        }
    }

    private synchronized boolean isCancelled() {
        return cancelled;
    }

    private synchronized boolean wasStarted(Service service) {
        return started.contains(service);
    }

    private Duration sinceBegin() {
        return Duration.between(begin, Instant.now());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SuiteException("interrupted", interrupted);
        }
    }

    private static String lastLinesOf(Service service) {
        try {
            var lines = service.log().lastLines(SHOWN_LOG_LINES);
            return "; the end of " + service.log().path() + ":\n  " + String.join("\n  ", lines);
        } catch (IOException failure) {
            return "; its log " + service.log().path() + " cannot be read";
        }
    }

    private synchronized void cancel() {
        cancelled = true;
        stopStarted();
    }

    private synchronized void stopStarted() {
        started.reversed().forEach(Service::stop);
        started.clear();
    }

    /** All is well now, so that our own end is not theirs. */
    private static void forget(Thread cancellation) {
        try {
            Runtime.getRuntime().removeShutdownHook(cancellation);
        } catch (IllegalStateException endingAlready) {
            // the hook runs
        }
    }
}
