package dev.vitae.gateway.candidates;

import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.ids.JobId;
import java.time.Instant;

/**
 * A candidate with the job it came in by.
 *
 * @param document the parsed document as JSON
 * @param options the parse options of that job, as JSON
 */
public record CandidateRecord(
        CandidateId candidateId,
        JobId jobId,
        String document,
        String options,
        boolean hasJobDescription,
        Instant createdAt) {}
