package dev.vitae.gateway.results;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Where messages go that nobody understands or can store, as they came. */
@ApplicationScoped
class DeadLetters {

    private final MutinyEmitter<Record<String, String>> emitter;

    DeadLetters(@Channel("dead-results") MutinyEmitter<Record<String, String>> emitter) {
        this.emitter = emitter;
    }

    Uni<Void> send(String key, String value) {
        return emitter.send(Record.of(key, value));
    }
}
