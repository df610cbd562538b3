package dev.vitae.e2e.webhooks;

import dev.vitae.common.events.JobFinished;
import dev.vitae.common.events.Topics;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.ids.EventId;
import dev.vitae.common.ids.JobId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Ends of jobs as the gateway's relay tells them: again and again until the broker has them. */
final class Events implements AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final AccountId account;

    Events(String servers, AccountId account) {
        this.account = account;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        200),
                new StringSerializer(),
                new StringSerializer());
    }

    /** So many, evenly over this time; returns those that the broker has. */
    Set<String> publish(int count, long overMillis) {
        Set<String> published = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < count; i++) {
            publishOne(published);
            Moments.pause(overMillis / count);
        }
        producer.flush();
        return published;
    }

    private void publishOne(Set<String> published) {
        var event = UUID.randomUUID();
        var job = new JobId(UUID.randomUUID());
        var message = new ProducerRecord<>(Topics.JOB_EVENTS, job.toString(), """
                {"event_id": "%s", "type": "%s", "job_id": "%s", "account_id": "%s", "total": 1, "completed": 1, "failed": 0,
                 "candidate_ids": ["%s"], "finished_at": "%s"}""".formatted(
                        event, JobFinished.COMPLETED, job, account, new CandidateId(UUID.randomUUID()), Instant.now()));
        message.headers().add("event-id", event.toString().getBytes(StandardCharsets.UTF_8));
        producer.send(message, (metadata, failure) -> {
            if (failure == null) {
                published.add(new EventId(event).toString());
            }
        });
    }

    @Override
    public void close() {
        producer.close();
    }
}
