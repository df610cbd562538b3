package dev.vitae.scoring.models;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves a model alone that fails again and again, or that asks for a pause. */
final class Circuit {

    private static final Duration LONGEST_WISH = Duration.ofMinutes(10);

    private final int failuresToOpen;
    private final Duration pause;
    private final Clock clock;
    private int failures;
    private Instant closedFrom = Instant.MIN;
    private Instant wishedFor = Instant.MIN;

    Circuit(int failuresToOpen, Duration pause, Clock clock) {
        this.failuresToOpen = failuresToOpen;
        this.pause = pause;
        this.clock = clock;
    }

    /** Whether a call may go through. Of an open circuit, after each pause, one may. */
    synchronized boolean lets() {
        Instant now = clock.instant();
        if (isOpen(now)) {
            return false;
        }
        if (failures >= failuresToOpen) {
            closedFrom = now.plus(pause);
        }
        return true;
    }

    synchronized boolean isOpen() {
        return failures >= failuresToOpen || clock.instant().isBefore(wishedFor);
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        closedFrom = clock.instant().plus(pause);
    }

    /** The server asks for this pause. */
    synchronized void rest(Duration wish) {
        wishedFor = clock.instant().plus(wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish);
    }

    private boolean isOpen(Instant now) {
        return now.isBefore(wishedFor) || (failures >= failuresToOpen && now.isBefore(closedFrom));
    }
}
