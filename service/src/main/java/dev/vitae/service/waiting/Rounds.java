package dev.vitae.service.waiting;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Work that is done in rounds, one at a time, each taking all there is to do. However many wake-ups come during a round, one
 * more round follows it.
 */
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final String name;
    private final Duration stalled;
    private final Supplier<Uni<Void>> round;
    /** Wake-ups that came and have not been served: 0 is idle, 1 running, more means run once more. */
    private final AtomicInteger wakeUps = new AtomicInteger();

    private volatile boolean stopped;

    /**
     * @param name for the log
     * @param stalled a round that takes longer hangs, and the next one must not wait for it
     */
    public Rounds(String name, Duration stalled, Supplier<Uni<Void>> round) {
        this.name = name;
        this.stalled = stalled;
        this.round = round;
    }

    public void wake() {
        if (!stopped && wakeUps.getAndIncrement() == 0) {
            run();
        }
    }

    public void stop() {
        stopped = true;
    }

    private void run() {
        int served = wakeUps.get();
        Uni.createFrom()
                .deferred(round::get)
                .ifNoItem()
                .after(stalled)
                .fail()
                .subscribe()
                .with(done -> finished(served), failure -> {
                    LOG.warnf("%s failed, will try again: %s", name, failure);
                    // Not at once: a poll comes soon, and what is down would only be hammered.
                    wakeUps.set(0);
                });
    }

    private void finished(int served) {
        if (wakeUps.addAndGet(-served) > 0) {
            run();
        }
    }
}
