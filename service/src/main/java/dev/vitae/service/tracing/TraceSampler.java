package dev.vitae.service.tracing;

import io.opentelemetry.sdk.trace.samplers.Sampler;

/**
 * Records spans where there is somebody to send them to, or where the caller has begun to. Trace ids go through to the log and to
 * the next service all the same.
 */
public final class TraceSampler {

    private TraceSampler() {}

    /**
     * What decides, for this endpoint.
     *
     * @param endpoint where spans are sent, blank for nowhere
     */
    public static Sampler of(String endpoint) {
        return Sampler.parentBased(endpoint.isBlank() ? Sampler.alwaysOff() : Sampler.alwaysOn());
    }
}
