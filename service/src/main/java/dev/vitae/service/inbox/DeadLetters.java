package dev.vitae.service.inbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** Where messages go that nobody understands or can store, as they came. */
public final class DeadLetters {

    private final MutinyEmitter<String> emitter;

    public DeadLetters(MutinyEmitter<String> emitter) {
        this.emitter = emitter;
    }

    Uni<Void> send(String topic, String key, String value) {
        OutgoingKafkaRecordMetadata<String> record = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(topic)
                .withKey(key)
                .build();
        return emitter.sendMessage(Message.of(value, Metadata.of(record)));
    }
}
