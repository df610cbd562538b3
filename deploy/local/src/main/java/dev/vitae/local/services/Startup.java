package dev.vitae.local.services;

import dev.vitae.local.processes.LogLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Brings a suite up. Whatever ends it before all are ready, what it has started is stopped again. */
public final class Startup {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 200;
    private static final String INTERRUPTED = "interrupted; what had been started is stopped again";
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

    /** Returns when all services that are waited for are ready; says whether there was anything to start. */
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
                services.background().forEach(this::startBehind);
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
        awaitReady(stage);
    }

    private void startBehind(Service service) {
        if (service.process().isEmpty()) {
            start(service);
            progress.accept(String.format("  %-15s starts in the background", service.name()));
        }
    }

    /** Under the lock, so that a cancellation sees each service either not yet there or started and noted. */
    private synchronized void start(Service service) {
        if (cancelled) {
            throw new SuiteException(INTERRUPTED);
        }
        started.add(service);
        service.start();
    }

    private void awaitReady(List<Service> stage) {
        var end = Instant.now().plus(PATIENCE);
        var awaited = new ArrayList<>(stage);
        while (true) {
            awaited.removeIf(this::isReady);
            if (awaited.isEmpty()) {
                return;
            }
            if (Instant.now().isAfter(end)) {
                throw notReady(awaited.getFirst());
            }
            pause();
        }
    }

    private boolean isReady(Service service) {
        if (isCancelled()) {
            throw new SuiteException(INTERRUPTED);
        }
        if (service.process().isEmpty()) {
            throw new SuiteException(service.name() + " ended while it was starting" + lastLinesOf(service));
        }
        if (service.readiness() instanceof Readiness.NotReady) {
            return false;
        }
        if (wasStarted(service)) {
            progress.accept(String.format(
                    Locale.ROOT,
                    "  %-15s ready after %4.1f s",
                    service.name(),
                    sinceBegin().toMillis() / 1000.0));
        }
        return true;
    }

    private static SuiteException notReady(Service service) {
        var why = service.readiness() instanceof Readiness.NotReady(var reason) && !reason.isEmpty()
                ? " (" + reason + ")"
                : "";
        return new SuiteException("%s was not ready after %d s%s%s"
                .formatted(service.name(), PATIENCE.toSeconds(), why, lastLinesOf(service)));
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
            return service.log().lastLines(SHOWN_LOG_LINES).stream()
                    .map(LogLine::readable)
                    .collect(Collectors.joining(
                            "\n  ", "; the end of " + service.log().path() + ":\n  ", ""));
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
