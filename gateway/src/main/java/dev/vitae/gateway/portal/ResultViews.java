package dev.vitae.gateway.portal;

import static dev.vitae.service.waiting.Await.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.gateway.jobs.FileOutcome;
import dev.vitae.gateway.jobs.JobProgress;
import dev.vitae.gateway.plans.QuotaUse;
import dev.vitae.gateway.scores.CandidateScore;
import dev.vitae.gateway.scores.CandidateScores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the portal's bodies from jobs and their files. */
@ApplicationScoped
class ResultViews {

    private final CandidateView candidates;
    private final CandidateScores scores;
    private final ObjectMapper json;

    ResultViews(CandidateView candidates, CandidateScores scores, ObjectMapper json) {
        this.candidates = candidates;
        this.scores = scores;
        this.json = json;
    }

    Answers.Parsed parsed(JobProgress job, List<FileOutcome> files) {
        return new Answers.Parsed(
                true,
                job.total(),
                job.jobId().toString(),
                job.parsesUsed(),
                job.parsesLimit(),
                QuotaUse.status(job.parsesUsed(), job.parsesLimit()),
                duplicates(job, files),
                results(job, files));
    }

    Answers.Queued queued(JobProgress job, List<FileOutcome> files) {
        return new Answers.Queued(
                true,
                true,
                job.jobId().toString(),
                job.status(),
                job.total(),
                "/api/portal/job_status/" + job.jobId(),
                "/api/portal/job_results/" + job.jobId(),
                job.parsesUsed(),
                job.parsesLimit(),
                QuotaUse.status(job.parsesUsed(), job.parsesLimit()),
                duplicates(job, files));
    }

    Answers.Status status(JobProgress job) {
        return new Answers.Status(
                true,
                job.jobId().toString(),
                job.kind().text(),
                job.status(),
                job.total(),
                job.completed(),
                job.failed(),
                job.createdAt(),
                job.updatedAt());
    }

    /** The results of files that have ended, in their order. Blocks. */
    List<Answers.FileResult> results(JobProgress job, List<FileOutcome> files) {
        ParseOptions options = options(job.options());
        List<CandidateId> shown = files.stream()
                .map(FileOutcome::candidateId)
                .filter(Objects::nonNull)
                .toList();
        Map<CandidateId, CandidateScore> found = await(scores.shownIn(job.jobId(), shown));
        return files.stream()
                .map(file -> result(file, options, job.hasJobDescription(), found))
                .toList();
    }

    /** The options that a job was accepted with. */
    ParseOptions options(String stored) {
        try {
            return json.readValue(stored, ParseOptions.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Answers.FileResult result(
            FileOutcome file, ParseOptions options, boolean hasJobDescription, Map<CandidateId, CandidateScore> found) {
        String document = file.document();
        if (document == null || file.candidateId() == null) {
            return withoutCandidate(file, options);
        }
        CandidateScore score = found.getOrDefault(file.candidateId(), CandidateScore.NOT_ASKED);
        CandidateView.View view = candidates.of(document, options, hasJobDescription, score);
        return new Answers.FileResult(
                file.fileIndex(),
                options.shown(file.fileIndex(), file.filename()),
                true,
                text(file.candidateId()),
                view.candidate(),
                view.parseTier(),
                file.cached(),
                view.warnings(),
                null,
                null,
                null);
    }

    private static Answers.FileResult withoutCandidate(FileOutcome file, ParseOptions options) {
        FileErrorCode error = file.error();
        return new Answers.FileResult(
                file.fileIndex(),
                options.shown(file.fileIndex(), file.filename()),
                false,
                null,
                null,
                null,
                null,
                null,
                error == null ? "Not finished yet" : error.message(),
                error == null ? "not_finished" : error.code(),
                error == null ? file.state().text() : null);
    }

    private List<Answers.Duplicate> duplicates(JobProgress job, List<FileOutcome> files) {
        ParseOptions options = options(job.options());
        return files.stream()
                .filter(FileOutcome::cached)
                .map(file -> new Answers.Duplicate(
                        file.fileIndex(),
                        options.shown(file.fileIndex(), file.filename()),
                        file.duplicateOf(),
                        text(file.candidateId())))
                .toList();
    }

    private static @Nullable String text(@Nullable CandidateId id) {
        return id == null ? null : id.toString();
    }
}
