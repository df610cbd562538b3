package dev.vitae.gateway.limits;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * The moments at which the requests of one subject were admitted, as far as they count. An exact log whatever the limit: it holds
 * as many entries as there were requests, never more than the limit.
 */
final class SlidingWindow {

    private final int limit;
    private final long micros;
    private final Deque<Long> admitted = new ArrayDeque<>();

    SlidingWindow(Policy policy) {
        this.limit = policy.limit();
        this.micros = TimeUnit.SECONDS.toMicros(policy.window().toSeconds());
    }

    boolean hasRoom(long now) {
        forgetWhatLeft(now);
        return admitted.size() < limit;
    }

    void admit(long now) {
        admitted.addLast(now);
    }

    WindowStore.Use use(long now) {
        Long oldest = admitted.peekFirst();
        return new WindowStore.Use(admitted.size(), oldest == null ? 0 : oldest + micros - now);
    }

    boolean isOver(long now) {
        Long newest = admitted.peekLast();
        return newest == null || newest + micros <= now;
    }

    private void forgetWhatLeft(long now) {
        for (Long oldest = admitted.peekFirst();
                oldest != null && oldest + micros <= now;
                oldest = admitted.peekFirst()) {
            admitted.removeFirst();
        }
    }
}
