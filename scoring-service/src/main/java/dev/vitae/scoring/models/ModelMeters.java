package dev.vitae.scoring.models;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** How often a model is asked, what comes of it, and what it costs. */
final class ModelMeters {

    private final MeterRegistry meters;

    ModelMeters(MeterRegistry meters, Circuit circuit) {
        this.meters = meters;
        Gauge.builder("vitae_model_circuit_open", circuit, state -> state.isOpen() ? 1 : 0)
                .description("1 while the model is left alone")
                .register(meters);
    }

    /** A question has ended: {@code answered}, {@code cached}, or why there is no answer. */
    void question(String outcome) {
        meters.counter("vitae_model_questions_total", "outcome", outcome).increment();
    }

    void call(Duration time) {
        meters.timer("vitae_model_call_seconds").record(time);
    }

    void tokens(ModelReply.Tokens tokens) {
        meters.counter("vitae_model_tokens_total", "direction", "in").increment((double) tokens.in());
        meters.counter("vitae_model_tokens_total", "direction", "out").increment((double) tokens.out());
    }
}
