package dev.vitae.scoring.requests;

import dev.vitae.service.requests.ServiceStopsException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets whoever pauses hear at once that the service stops. */
@Singleton
class ServiceEnd {

    private final CountDownLatch stopping = new CountDownLatch(1);

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /** Returns after the pause. */
    void pause(Duration pause) throws ServiceStopsException, InterruptedException {
        if (stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new ServiceStopsException();
        }
    }
}
