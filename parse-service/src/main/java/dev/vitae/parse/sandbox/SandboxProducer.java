package dev.vitae.parse.sandbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one sandbox of this service: its children start with the service and end before its consumers do. */
@ApplicationScoped
class SandboxProducer {

    @Produces
    @Singleton
    @Startup
    Sandbox sandbox(SandboxSettings settings, MeterRegistry meters) {
        return Sandbox.open(settings, meters);
    }

    /** Before the consumers are closed, so that a file that waits for a child doesn't hold them up. */
    void stop(@Observes ShutdownEvent event, Sandbox sandbox) {
        sandbox.close();
    }
}
