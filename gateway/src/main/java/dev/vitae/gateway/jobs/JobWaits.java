package dev.vitae.gateway.jobs;

import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.signals.Signals;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Requests that wait for their job, whichever replica finishes it. */
@ApplicationScoped
class JobWaits {

    /** The safety net under the signals. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Signals signals;
    private final Map<Wait, UUID> waiting = new ConcurrentHashMap<>();

    JobWaits(Signals signals) {
        this.signals = signals;
    }

    void start(@Observes StartupEvent start) {
        signals.onJobFinished(this::finished);
        // Signals may have been missed: everybody looks for himself.
        signals.onReconnect(() -> waiting.keySet().forEach(Wait::look));
    }

    /** To be opened before the job is accepted, so that no signal is missed, and closed in any case. */
    Wait open(JobId job) {
        Wait wait = new Wait();
        waiting.put(wait, job.value());
        return wait;
    }

    private void finished(UUID job) {
        waiting.forEach((wait, awaited) -> {
            if (awaited.equals(job)) {
                wait.finish();
            }
        });
    }

    /** One request's wait for one job. */
    final class Wait implements AutoCloseable {

        private final Semaphore wakeUps = new Semaphore(0);
        private volatile boolean finished;

        private void finish() {
            finished = true;
            wakeUps.release();
        }

        private void look() {
            wakeUps.release();
        }

        /**
         * Returns when the job has finished, at the latest after this time.
         *
         * @param isFinished looks at the job itself, in case a signal was missed
         */
        void await(Duration atMost, BooleanSupplier isFinished) throws InterruptedException {
            long end = System.nanoTime() + atMost.toNanos();
            for (long left = atMost.toNanos(); left > 0 && !finished; left = end - System.nanoTime()) {
                boolean woken = wakeUps.tryAcquire(Math.min(left, LOOK_EVERY.toNanos()), TimeUnit.NANOSECONDS);
                if (!finished && (woken || end > System.nanoTime()) && isFinished.getAsBoolean()) {
                    return;
                }
            }
        }

        @Override
        public void close() {
            waiting.remove(this);
        }
    }
}
