package dev.vitae.gateway.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.common.candidate.Warning;
import dev.vitae.common.scoring.InterviewQuestion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies that the portal answers with, field by field as its document has them. */
final class Answers {

    private Answers() {}

    /** 200 of an upload: everything is there. */
    record Parsed(
            boolean success,
            int count,
            String jobId,
            int parsesUsed,
            int parsesLimit,
            String quotaStatus,
            List<Duplicate> duplicates,
            List<FileResult> results) {}

    /** 202 of an upload: the job is accepted. */
    record Queued(
            boolean success,
            @JsonProperty("async") boolean isAsync,
            String jobId,
            String status,
            int total,
            String pollUrl,
            String resultsUrl,
            int parsesUsed,
            int parsesLimit,
            String quotaStatus,
            List<Duplicate> duplicates) {}

    /**
     * A file that was not parsed again.
     *
     * @param duplicateOf index of the same content earlier in this upload; null where it was uploaded before
     */
    record Duplicate(
            int fileIndex,
            String filename,
            @Nullable Integer duplicateOf,
            @Nullable String candidateId) {}

    /** One file's result: a candidate, or an error with its code. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileResult(
            int fileIndex,
            String filename,
            boolean success,
            @Nullable String candidateId,
            @Nullable ObjectNode candidate,
            @Nullable String parseTier,
            @Nullable Boolean cached,
            @Nullable ArrayNode warnings,
            @Nullable String error,
            @Nullable String code,
            @Nullable String state) {}

    /** @param kind {@code parse}, {@code rescore} or {@code match} */
    record Status(
            boolean success,
            String jobId,
            String kind,
            String status,
            int total,
            int completed,
            int failed,
            Instant createdAt,
            Instant updatedAt) {}

    record Results(
            boolean success, String jobId, String status, int total, int offset, int limit, List<FileResult> results) {}

    /** @param nextCursor for the next page; null on the last one */
    record JobList(
            boolean success,
            List<Status> jobs,
            int limit,
            @Nullable String nextCursor) {}

    record OneCandidate(
            boolean success,
            String candidateId,
            String jobId,
            Instant createdAt,
            ObjectNode candidate,
            String parseTier,
            ArrayNode warnings) {}

    /**
     * Candidates that were judged anew, in the order in which they were asked for.
     *
     * @param updated how many have a new score
     * @param scores as in the candidate object
     */
    record Rescored(boolean success, String jobId, long updated, List<ObjectNode> scores) {}

    /** 202 where candidates are judged anew. */
    record RescoreQueued(
            boolean success,
            @JsonProperty("async") boolean isAsync,
            String jobId,
            String status,
            int total,
            String pollUrl,
            String resultsUrl) {}

    /**
     * A page of what a job that judges candidates anew has found.
     *
     * @param updated how many candidates of the job have a new score
     * @param scores the same as {@code results}
     */
    record RescoreResults(
            boolean success,
            String jobId,
            String status,
            int total,
            int offset,
            int limit,
            int updated,
            List<ObjectNode> results,
            List<ObjectNode> scores) {}

    /** @param warnings empty where there is nothing to say */
    record Skills(boolean success, List<String> required, List<String> niceToHave, List<Warning> warnings) {}

    record Questions(boolean success, Instant generatedAt, List<InterviewQuestion> questions) {}

    record Erased(boolean success, String id, boolean erased) {}
}
