package dev.vitae.gateway.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

/** Hands events to Kafka, inside the trace of the request that caused them. */
@ApplicationScoped
class EventPublisher {

    private static final TextMapGetter<ClaimedEvent> TRACEPARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(ClaimedEvent event) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable ClaimedEvent event, String key) {
            return event != null && key.equals("traceparent") ? event.traceparent() : null;
        }
    };

    private final MutinyEmitter<String> emitter;

    EventPublisher(
            @Channel("outbox") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 2048)
                    MutinyEmitter<String> emitter) {
        this.emitter = emitter;
    }

    /** Completes when the broker has acknowledged every one of the events; fails where it refused one. */
    Uni<Void> publish(List<ClaimedEvent> events) {
        List<Uni<Void>> sent = events.stream()
                .map(event -> emitter.sendMessage(message(event)))
                .toList();
        return Uni.join().all(sent).andFailFast().replaceWithVoid();
    }

    private static Message<String> message(ClaimedEvent event) {
        OutgoingKafkaRecordMetadata<String> record = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(event.topic())
                .withKey(event.messageKey())
                .withHeaders(new RecordHeaders()
                        .add("event-id", event.eventId().toString().getBytes(StandardCharsets.UTF_8)))
                .build();
        Context cause = W3CTraceContextPropagator.getInstance().extract(Context.root(), event, TRACEPARENT);
        return Message.of(event.payload(), Metadata.of(record, TracingMetadata.withCurrent(cause)));
    }
}
