package dev.vitae.scoring.models;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many questions may be under way. Batches leave one place free, so that whoever waits finds it. */
final class Places {

    private final Semaphore all;
    private final Semaphore batches;

    Places(int places) {
        all = new Semaphore(places, true);
        batches = new Semaphore(Math.max(1, places - 1), true);
    }

    /** Waits for a place, but not longer than this; says whether there was one. */
    boolean take(boolean waiting, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        if (!waiting && !batches.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        boolean taken = false;
        try {
            taken = all.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } finally {
            if (!taken && !waiting) {
                batches.release();
            }
        }
        return taken;
    }

    void free(boolean waiting) {
        all.release();
        if (!waiting) {
            batches.release();
        }
    }
}
