package dev.vitae.gateway.results;

import dev.vitae.service.inbox.DeadLetters;
import dev.vitae.service.inbox.Inbox;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** The door for results of the other services. */
final class ResultInbox {

    private ResultInbox() {}

    @Produces
    @Singleton
    static Inbox inbox(@Channel("dead-results") MutinyEmitter<String> deadResults) {
        return new Inbox(new DeadLetters(deadResults));
    }
}
