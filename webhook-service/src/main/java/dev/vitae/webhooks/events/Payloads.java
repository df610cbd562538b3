package dev.vitae.webhooks.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.common.events.JobFinished;
import dev.vitae.common.ids.EventId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Writes the bodies of deliveries. What is written is stored, so that every attempt sends the same bytes. */
@ApplicationScoped
public class Payloads {

    private static final String API_VERSION = "v1";
    /** Above it a receiver gets the thin form. */
    static final int LARGEST = 256 * 1024;

    private final ObjectMapper json;

    Payloads(ObjectMapper json) {
        this.json = json;
    }

    /** How a job ended, with identifiers and links only: no personal data. */
    byte[] thin(JobFinished job) {
        return written(envelope(new EventId(job.eventId()), job.type(), job.finishedAt(), thinData(job)));
    }

    /**
     * With what came of the job; empty where that is too large.
     *
     * @param results as {@code job_results} has them
     */
    Optional<byte[]> full(JobFinished job, ArrayNode results) {
        ObjectNode data = thinData(job);
        data.set("results", results);
        byte[] body = written(envelope(new EventId(job.eventId()), job.type(), job.finishedAt(), data));
        return body.length < LARGEST ? Optional.of(body) : Optional.empty();
    }

    /** A body that says of itself that it is a test. */
    public byte[] test(EventId id, String type, Instant createdAt, ObjectNode data) {
        return written(envelope(id, type, createdAt, data).put("test", true));
    }

    private ObjectNode envelope(EventId id, String type, Instant createdAt, ObjectNode data) {
        ObjectNode envelope = json.createObjectNode()
                .put("id", id.toString())
                .put("type", type)
                .put("created_at", createdAt.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("api_version", API_VERSION);
        envelope.set("data", data);
        return envelope;
    }

    private ObjectNode thinData(JobFinished job) {
        ObjectNode data = json.createObjectNode()
                .put("job_id", job.jobId().toString())
                .put("status", job.status())
                .put("total", job.total())
                .put("completed", job.completed())
                .put("failed", job.failed());
        ArrayNode candidates = data.putArray("candidate_ids");
        job.candidateIds().forEach(candidate -> candidates.add(candidate.toString()));
        return data.put("status_url", "/api/portal/job_status/" + job.jobId())
                .put("results_url", "/api/portal/job_results/" + job.jobId());
    }

    private byte[] written(ObjectNode body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
