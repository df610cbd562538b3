package dev.vitae.scoring.requests;

import dev.vitae.service.tracing.TraceSampler;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which requests leave spans. */
final class Tracing {

    private Tracing() {}

    @Produces
    @Singleton
    static Sampler sampler(@ConfigProperty(name = "quarkus.otel.exporter.otlp.endpoint") String endpoint) {
        return TraceSampler.of(endpoint);
    }
}
