package dev.vitae.webhooks.deliveries;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts attempts, and how long events take to be acknowledged. */
@ApplicationScoped
class DeliveryMeters {

    private final MeterRegistry meters;
    private final Timer latency;

    DeliveryMeters(MeterRegistry meters) {
        this.meters = meters;
        this.latency = Timer.builder("vitae.webhooks.latency")
                .description("From an event's creation to its acknowledgement by a receiver")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofHours(1))
                .register(meters);
    }

    void count(Answer answer) {
        meters.counter("vitae.webhooks.attempts", "outcome", answer.name()).increment();
    }

    void delivered(Duration sinceEvent) {
        latency.record(sinceEvent);
    }
}
