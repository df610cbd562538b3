package dev.vitae.webhooks.deliveries;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Wakes at given times; those that are near each other share one waking. */
final class Alarm {

    private static final long SLOT_MILLIS = 10;

    private final Vertx vertx;
    private final Runnable wake;
    private final long start = System.nanoTime();
    private final Set<Long> slots = ConcurrentHashMap.newKeySet();

    Alarm(Vertx vertx, Runnable wake) {
        this.vertx = vertx;
        this.wake = wake;
    }

    void in(Duration delay) {
        long now = Duration.ofNanos(System.nanoTime() - start).toMillis();
        long slot = (now + delay.toMillis()) / SLOT_MILLIS + 1;
        if (slots.add(slot)) {
            vertx.setTimer(slot * SLOT_MILLIS - now, time -> {
                slots.remove(slot);
                wake.run();
            });
        }
    }
}
