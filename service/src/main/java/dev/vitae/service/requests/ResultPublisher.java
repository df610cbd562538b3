package dev.vitae.service.requests;

import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/** Tells the gateway how requests ended. */
public final class ResultPublisher {

    private static final Logger LOG = Logger.getLogger(ResultPublisher.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final MutinyEmitter<String> results;

    public ResultPublisher(MutinyEmitter<String> results) {
        this.results = results;
    }

    /** Done when all brokers that must have it have it; tries for as long as that takes. */
    CompletionStage<Void> publish(Result result, Context trace) {
        return Uni.createFrom()
                .deferred(() -> results.sendMessage(message(result, trace)))
                .onFailure()
                .invoke(failure -> LOG.warnf("Result not published yet, trying again: %s", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribeAsCompletionStage();
    }

    private static Message<String> message(Result result, Context trace) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("event-id", result.eventId().toString().getBytes(StandardCharsets.UTF_8));
        OutgoingKafkaRecordMetadata<String> record = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(result.key())
                .withHeaders(headers)
                .build();
        return Message.of(result.json(), Metadata.of(record, TracingMetadata.withCurrent(trace)));
    }
}
