package dev.vitae.gateway.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.common.events.JobFinished;
import dev.vitae.common.events.ParseRequested;
import dev.vitae.common.events.Topics;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.ids.FileId;
import dev.vitae.gateway.outbox.OutboxEvent;
import dev.vitae.gateway.uploads.ReceivedFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What leaves with the acceptance of a job. */
@ApplicationScoped
class JobEvents {

    private final ObjectMapper json;

    JobEvents(ObjectMapper json) {
        this.json = json;
    }

    /** @param purpose what is wanted of the file */
    OutboxEvent parseRequest(
            UUID fileId, JobSubmission submission, ReceivedFile file, ReadingPurpose purpose, Lane lane, Instant now) {
        UUID eventId = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        ParseRequested request = new ParseRequested(
                eventId,
                new FileId(fileId),
                submission.jobId(),
                submission.owner().accountId(),
                submission.blobKey(file),
                submission.resultKey(file),
                file.documentType(),
                purpose,
                submission.refined(),
                submission.asOf(),
                now);
        return new OutboxEvent(
                eventId,
                lane.topic(),
                request.fileId().toString(),
                text(request),
                submission.traceparent(),
                fileId,
                now);
    }

    /** The end of a job whose files were all answered from what is stored. */
    OutboxEvent finishedAtOnce(JobSubmission submission, SortedFiles files, Instant now) {
        List<CandidateId> candidates = files.cached().entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().index()))
                .map(entry -> new CandidateId(entry.getValue()))
                .toList();
        UUID eventId = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        JobFinished event = new JobFinished(
                eventId,
                submission.kind().finished(false),
                submission.jobId(),
                submission.owner().accountId(),
                "completed",
                candidates.size(),
                candidates.size(),
                0,
                candidates,
                now);
        return new OutboxEvent(
                eventId,
                Topics.JOB_EVENTS,
                submission.jobId().toString(),
                text(event),
                submission.traceparent(),
                null,
                now);
    }

    /** The JSON of an event, or of what is kept with a job. */
    String text(Object event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
