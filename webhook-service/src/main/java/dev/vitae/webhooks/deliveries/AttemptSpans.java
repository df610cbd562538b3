package dev.vitae.webhooks.deliveries;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A span for each attempt, in the trace of the upload that the event came from. */
@ApplicationScoped
class AttemptSpans {

    private static final TextMapGetter<Claimed> TRACEPARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Claimed delivery) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable Claimed delivery, String key) {
            return delivery != null && key.equals("traceparent") ? delivery.traceparent() : null;
        }
    };

    private final Tracer tracer;

    AttemptSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    Span begin(Claimed delivery) {
        Context upload = W3CTraceContextPropagator.getInstance().extract(Context.root(), delivery, TRACEPARENT);
        return tracer.spanBuilder("webhook attempt")
                .setParent(upload)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("vitae.delivery.id", delivery.id().toString())
                .setAttribute("vitae.event.id", delivery.event().toString())
                .setAttribute("vitae.event.type", delivery.eventType())
                .startSpan();
    }

    static void end(Span span, Answer answer) {
        span.setAttribute("vitae.attempt.outcome", answer.name());
        answer.received().ifPresent(received -> span.setAttribute("http.response.status_code", received.status()));
        if (!answer.succeeded()) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
