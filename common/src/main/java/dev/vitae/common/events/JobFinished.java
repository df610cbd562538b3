package dev.vitae.common.events;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.ids.JobId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A job came to its end. Holds no personal data: whoever wants the candidates asks for them.
 *
 * @param type {@code parse.completed}, {@code parse.failed} or {@code score.completed}
 * @param status {@code completed} or {@code failed}, as the job has it
 * @param completed files that became a candidate; of a job that scores again, candidates that were scored
 * @param failed files that ended with an error of their own; candidates that could not be scored
 * @param candidateIds in the order of the files, or of the request
 */
@JsonNaming(SnakeCaseStrategy.class)
public record JobFinished(
        UUID eventId,
        String type,
        JobId jobId,
        AccountId accountId,
        String status,
        int total,
        int completed,
        int failed,
        List<CandidateId> candidateIds,
        Instant finishedAt) {

    public static final String COMPLETED = "parse.completed";
    public static final String FAILED = "parse.failed";
    public static final String SCORED = "score.completed";

    /** All that there are. */
    public static final List<String> TYPES = List.of(COMPLETED, FAILED, SCORED);
}
