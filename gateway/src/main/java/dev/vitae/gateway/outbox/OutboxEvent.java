package dev.vitae.gateway.outbox;

import dev.vitae.common.events.Topics;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that leaves with the transaction that caused it. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
@Table(name = "outbox")
public class OutboxEvent {

    @Id
    private UUID eventId;

    private String topic;
    private String messageKey;
    private String payload;
    private @Nullable String traceparent;
    private @Nullable UUID fileId;
    private short urgency;
    private Instant createdAt;

    OutboxEvent() {}

    /**
     * @param payload the event as JSON
     * @param traceparent W3C trace context of what caused it
     * @param fileId where the event asks for this file to be parsed
     */
    public OutboxEvent(
            UUID eventId,
            String topic,
            String messageKey,
            String payload,
            @Nullable String traceparent,
            @Nullable UUID fileId,
            Instant createdAt) {
        this.eventId = eventId;
        this.topic = topic;
        this.messageKey = messageKey;
        this.payload = payload;
        this.traceparent = traceparent;
        this.fileId = fileId;
        this.urgency = (short) (topic.equals(Topics.PARSE_REQUESTS_BULK) ? 1 : 0);
        this.createdAt = createdAt;
    }
}
