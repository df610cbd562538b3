package dev.vitae.webhooks.operations;

import dev.vitae.service.tracing.TraceSampler;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clock, and which deliveries leave spans. */
final class Wiring {

    private Wiring() {}

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    static Sampler sampler(@ConfigProperty(name = "quarkus.otel.exporter.otlp.endpoint") String endpoint) {
        return TraceSampler.of(endpoint);
    }
}
