package dev.vitae.webhooks.events;

import dev.vitae.service.inbox.DeadLetters;
import dev.vitae.service.inbox.Inbox;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** The door for events of the gateway. */
final class EventInbox {

    private EventInbox() {}

    @Produces
    @Singleton
    static Inbox inbox(@Channel("dead-events") MutinyEmitter<String> deadEvents) {
        return new Inbox(new DeadLetters(deadEvents));
    }
}
