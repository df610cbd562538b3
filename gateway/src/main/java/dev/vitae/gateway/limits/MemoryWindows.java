package dev.vitae.gateway.limits;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Windows of one gateway, in its memory. Those that are over are dropped as others are asked for. */
final class MemoryWindows implements WindowStore {

    /** Of one policy. Only addresses without a key can come to so many; then those asked for longest ago are forgotten. */
    static final int MAX_SUBJECTS = 100_000;

    private final LongSupplier micros;
    private final Map<Policy, Map<String, SlidingWindow>> windows = new HashMap<>();

    /** @param micros a clock that never goes back */
    MemoryWindows(LongSupplier micros) {
        this.micros = micros;
    }

    @Override
    public synchronized Future<Admission> admit(List<Claim> claims) {
        long now = micros.getAsLong();
        List<SlidingWindow> asked =
                claims.stream().map(claim -> window(claim, now)).toList();
        boolean admitted = true;
        for (SlidingWindow window : asked) {
            admitted &= window.hasRoom(now);
        }
        if (admitted) {
            asked.forEach(window -> window.admit(now));
        }
        return Future.succeededFuture(new Admission(
                admitted, asked.stream().map(window -> window.use(now)).toList()));
    }

    synchronized int size() {
        return windows.values().stream().mapToInt(Map::size).sum();
    }

    private SlidingWindow window(Claim claim, long now) {
        // in the order in which they were last asked for
        Map<String, SlidingWindow> ofPolicy =
                windows.computeIfAbsent(claim.policy(), policy -> new LinkedHashMap<>(16, 0.75f, true));
        dropOver(ofPolicy, now);
        return ofPolicy.computeIfAbsent(claim.subject(), subject -> new SlidingWindow(claim.policy()));
    }

    private static void dropOver(Map<String, SlidingWindow> windows, long now) {
        Iterator<SlidingWindow> longestAgo = windows.values().iterator();
        while (longestAgo.hasNext() && (longestAgo.next().isOver(now) || windows.size() > MAX_SUBJECTS)) {
            longestAgo.remove();
        }
    }
}
