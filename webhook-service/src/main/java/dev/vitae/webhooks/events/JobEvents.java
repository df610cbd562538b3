package dev.vitae.webhooks.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.events.JobFinished;
import dev.vitae.common.events.Topics;
import dev.vitae.service.inbox.Inbox;
import dev.vitae.service.inbox.Source;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Takes the ends of jobs. What nobody has subscribed to is not kept. */
@ApplicationScoped
public class JobEvents implements Source<ToldEvent> {

    private static final int ASKED_AT_ONCE = 4;

    private final ObjectMapper json;
    private final Inbox inbox;
    private final Pool pool;
    private final JobContents contents;
    private final Payloads payloads;
    private final EventStore store;

    JobEvents(ObjectMapper json, Inbox inbox, Pool pool, JobContents contents, Payloads payloads, EventStore store) {
        this.json = json;
        this.inbox = inbox;
        this.pool = pool;
        this.contents = contents;
        this.payloads = payloads;
        this.store = store;
    }

    /** One batch at a time: the next is taken when this one is stored. */
    @Incoming("job-events")
    @Blocking
    void take(ConsumerRecords<String, String> messages) {
        inbox.take(messages, this);
    }

    @Override
    public String deadLetters() {
        return Topics.JOB_EVENTS_DEAD;
    }

    @Override
    public @Nullable ToldEvent read(ConsumerRecord<String, String> message) throws JsonProcessingException {
        JobFinished job = json.readValue(message.value(), JobFinished.class);
        return job == null ? null : new ToldEvent(job, traceparent(message));
    }

    @Override
    public Uni<List<ToldEvent>> store(List<ToldEvent> events) {
        return Interest.in(events, pool)
                .chain(interest -> written(events, interest))
                .chain(written ->
                        written.isEmpty() ? Uni.createFrom().item(List.<WrittenEvent>of()) : store.store(written))
                .replaceWith(events);
    }

    private Uni<List<WrittenEvent>> written(List<ToldEvent> events, Interest interest) {
        return Multi.createFrom()
                .iterable(events)
                .filter(event -> interest.inAny(event.job()))
                .onItem()
                .transformToUni(event -> write(event, interest.inFull(event.job())))
                .merge(ASKED_AT_ONCE)
                .collect()
                .asList();
    }

    private Uni<WrittenEvent> write(ToldEvent event, boolean inFull) {
        JobFinished job = event.job();
        byte[] thin = payloads.thin(job);
        if (!inFull) {
            return Uni.createFrom().item(new WrittenEvent(job, event.traceparent(), thin, null));
        }
        return contents.of(job)
                .map(results -> results.flatMap(found -> payloads.full(job, found)))
                .map(full -> new WrittenEvent(job, event.traceparent(), thin, full.orElse(null)));
    }

    private static @Nullable String traceparent(ConsumerRecord<String, String> message) {
        Header header = message.headers().lastHeader("traceparent");
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
