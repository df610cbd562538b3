package dev.vitae.gateway.jobs;

import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.signals.Signals;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Requests that wait for their job, whichever replica finishes it. */
@ApplicationScoped
class JobWaits {

    private final Signals signals;
    private final Map<Wait, UUID> waiting = new ConcurrentHashMap<>();

    JobWaits(Signals signals) {
        this.signals = signals;
    }

    void start(@Observes StartupEvent start) {
        signals.onJobFinished(this::wake);
        // Signals may have been missed: everybody looks for himself.
        signals.onReconnect(() -> waiting.keySet().forEach(Wait::wake));
    }

    /** To be opened before the job is accepted, so that no signal is missed, and closed in any case. */
    Wait open(JobId job) {
        Wait wait = new Wait();
        waiting.put(wait, job.value());
        return wait;
    }

    private void wake(UUID job) {
        waiting.forEach((wait, awaited) -> {
            if (awaited.equals(job)) {
                wait.wake();
            }
        });
    }

    /** One request's wait for one job. */
    final class Wait implements AutoCloseable {

        private final CompletableFuture<Void> finished = new CompletableFuture<>();

        private void wake() {
            finished.complete(null);
        }

        /** Returns when the job has finished, perhaps earlier, at the latest after this time. */
        void await(Duration atMost) throws InterruptedException {
            try {
                finished.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException tooLong) {
                // The caller looks at the job and answers accordingly.
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public void close() {
            waiting.remove(this);
        }
    }
}
