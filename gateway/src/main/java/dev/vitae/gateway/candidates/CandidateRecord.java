package dev.vitae.gateway.candidates;

import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.ids.JobId;
import dev.vitae.common.scoring.JobText;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A candidate with the latest job whose results show it.
 *
 * @param document the parsed document as JSON
 * @param options the parse options of that job, as JSON
 * @param jobDescription of that job, null where it has none or it has not been read yet
 * @param asOf the month in which current positions end, for that job
 */
public record CandidateRecord(
        CandidateId candidateId,
        JobId jobId,
        String document,
        String options,
        @Nullable JobText jobDescription,
        YearMonth asOf,
        Instant createdAt) {}
