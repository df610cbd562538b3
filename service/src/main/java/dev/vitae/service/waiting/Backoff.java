package dev.vitae.service.waiting;

import java.time.Duration;

/** Pauses that double up to a longest one. */
public final class Backoff {

    private final Duration longest;
    private Duration next;

    public Backoff(Duration first, Duration longest) {
        this.next = first;
        this.longest = longest;
    }

    /** How long to wait this time. */
    public Duration next() {
        Duration pause = next;
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(longest) < 0 ? twice : longest;
        return pause;
    }
}
