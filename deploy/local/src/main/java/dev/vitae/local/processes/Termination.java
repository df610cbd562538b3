package dev.vitae.local.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Ends a process and what it has started: asks first, insists after a while. */
public final class Termination {

    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 50;

    private Termination() {}

    /** Returns when the process and its children are gone. */
    public static void of(ProcessHandle process, Duration patience) {
        var parent = identities(Stream.of(process));
        // seen before the parent goes: afterwards nobody knows whose children they were
        var children = identities(process.descendants());
        process.destroy();
        if (!goneWithin(parent, patience)) {
            kill(parent);
        }
        // children end by themselves when their parent does
        if (!goneWithin(children, LAST_PATIENCE)) {
            kill(children);
        }
        goneWithin(parent, LAST_PATIENCE);
        goneWithin(children, LAST_PATIENCE);
    }

    private static List<ProcessIdentity> identities(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> ProcessIdentity.of(process.pid()).stream())
                .toList();
    }

    private static void kill(List<ProcessIdentity> processes) {
        processes.stream().flatMap(identity -> identity.process().stream()).forEach(ProcessHandle::destroyForcibly);
    }

    /** Not by {@link ProcessHandle#onExit}: it waits for ever for one that ended and that nobody has asked about. */
    private static boolean goneWithin(List<ProcessIdentity> processes, Duration patience) {
        var end = Instant.now().plus(patience);
        while (processes.stream().anyMatch(identity -> identity.process().isPresent())) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
