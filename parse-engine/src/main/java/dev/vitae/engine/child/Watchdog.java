package dev.vitae.engine.child;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Ends the process when one task runs far too long. Its parent does so much earlier, if it is still there. */
final class Watchdog {

    private final ScheduledExecutorService clock;
    private final Duration limit;
    private @Nullable ScheduledFuture<?> end;

    private Watchdog(ScheduledExecutorService clock, Duration limit) {
        this.clock = clock;
        this.limit = limit;
    }

    static Watchdog start(Duration limit) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("watchdog").factory());
        return new Watchdog(clock, limit);
    }

    void taskStarts() {
        end = clock.schedule(() -> Child.end(4), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    void taskEnds() {
        if (end != null) {
            end.cancel(false);
        }
    }
}
