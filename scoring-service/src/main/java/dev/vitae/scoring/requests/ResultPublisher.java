package dev.vitae.scoring.requests;

import dev.vitae.common.events.ScoreFinished;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/** Tells the gateway how candidates were judged. */
@Singleton
class ResultPublisher {

    private static final Logger LOG = Logger.getLogger(ResultPublisher.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final MutinyEmitter<String> results;

    ResultPublisher(@Channel("results") MutinyEmitter<String> results) {
        this.results = results;
    }

    /** Done when all brokers that must have it have it; tries for as long as that takes. */
    CompletionStage<Void> publish(ScoreFinished finished, Context trace) {
        String json = RequestFormat.json(finished);
        return Uni.createFrom()
                .deferred(() -> results.sendMessage(message(finished, json, trace)))
                .onFailure()
                .invoke(failure -> LOG.warnf("Result not published yet, trying again: %s", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribeAsCompletionStage();
    }

    private static Message<String> message(ScoreFinished finished, String json, Context trace) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("event-id", finished.eventId().toString().getBytes(StandardCharsets.UTF_8));
        OutgoingKafkaRecordMetadata<String> record = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(finished.taskId().toString())
                .withHeaders(headers)
                .build();
        return Message.of(json, Metadata.of(record, TracingMetadata.withCurrent(trace)));
    }
}
