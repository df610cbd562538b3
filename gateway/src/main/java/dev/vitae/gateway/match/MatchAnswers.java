package dev.vitae.gateway.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.common.candidate.Warning;
import dev.vitae.common.scoring.Knockout;
import dev.vitae.common.scoring.ScorePart;
import dev.vitae.gateway.uploads.RefusedFile;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of the match surface, field by field as its document has them, with what we add behind. */
final class MatchAnswers {

    private MatchAnswers() {}

    /** @param skippedCvs CVs that were sent and not taken */
    record Submitted(
            UUID jobId,
            String status,
            int cvCount,
            String message,
            List<RefusedFile> skippedCvs,
            List<Warning> warnings) {}

    /**
     * How far a job is; the three numbers add up to the total.
     *
     * @param status {@code pending | processing | completed | failed}
     * @param completed CVs that have come to their end, with a score or without
     * @param failed those of them without
     */
    record Progress(String status, int total, int completed, int pending, int processing, int failed) {}

    /**
     * What came of a job so far.
     *
     * @param results the scored CVs, best first
     * @param skippedCvs CVs that were not taken, and those that ended without a score
     * @param warnings about the job description
     * @param error why the job failed; only there where it did
     */
    record Results(
            UUID jobId,
            String status,
            List<Result> results,
            List<RefusedFile> skippedCvs,
            List<Warning> warnings,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String error) {}

    /** One CV; from {@code scoreBreakdown} on what we add. */
    record Result(
            String cvFilename,
            int matchScore,
            String executiveSummary,
            List<String> strengths,
            List<String> gaps,
            String recommendation,
            MatchVerdict verdict,
            List<ScorePart> scoreBreakdown,
            List<Knockout> knockouts,
            List<String> matchedSkills,
            List<String> missingSkills,
            List<String> redFlags,
            String scoreVersion,
            String scoreEngine,
            List<Warning> warnings) {}
}
