package dev.vitae.gateway.match;

import static dev.vitae.service.waiting.Await.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.candidate.Warning;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.scoring.Assessment;
import dev.vitae.gateway.jobs.FileOutcome;
import dev.vitae.gateway.jobs.FileState;
import dev.vitae.gateway.jobs.JobDescriptions;
import dev.vitae.gateway.jobs.JobProgress;
import dev.vitae.gateway.jobs.Jobs;
import dev.vitae.gateway.scores.CandidateScore;
import dev.vitae.gateway.scores.CandidateScores;
import dev.vitae.gateway.uploads.RefusedFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows match jobs as their document has them. Blocks, so it belongs on a virtual thread. */
@ApplicationScoped
class MatchViews {

    private static final int ALL = 100;
    private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {};
    private static final TypeReference<List<RefusedFile>> FILES = new TypeReference<>() {};

    private final Jobs jobs;
    private final JobDescriptions descriptions;
    private final CandidateScores scores;
    private final ObjectMapper json;

    MatchViews(Jobs jobs, JobDescriptions descriptions, CandidateScores scores, ObjectMapper json) {
        this.jobs = jobs;
        this.descriptions = descriptions;
        this.scores = scores;
        this.json = json;
    }

    /** A CV of a job, with what was said of it. */
    private record Cv(FileOutcome file, CandidateScore score) {

        @Nullable
        Integer points() {
            Assessment assessment = score.assessment();
            return assessment == null ? null : assessment.fitScore();
        }

        boolean hasEnded() {
            return points() != null || hasFailed();
        }

        boolean hasFailed() {
            return file.state() == FileState.FAILED
                    || file.state() == FileState.ERASED
                    || (score.state() != CandidateScore.State.PENDING
                            && file.state() == FileState.PARSED
                            && points() == null);
        }
    }

    MatchAnswers.Submitted submitted(JobProgress job, List<Warning> warnings) {
        return new MatchAnswers.Submitted(
                job.jobId().value(),
                "pending",
                job.total(),
                "Job created. Poll /api/match/" + job.jobId().value() + " for results.",
                files(job.skipped()),
                warnings);
    }

    MatchAnswers.Progress progress(JobProgress job) {
        List<Cv> cvs = cvs(job, await(jobs.outcomesWithoutDocuments(job.jobId())));
        int scored = (int) cvs.stream().filter(cv -> cv.points() != null).count();
        if (job.isFinished()) {
            return new MatchAnswers.Progress(status(job), job.total(), job.total(), 0, 0, job.total() - scored);
        }
        int ended = (int) cvs.stream().filter(Cv::hasEnded).count();
        int pending = (int)
                cvs.stream().filter(cv -> cv.file().state() == FileState.QUEUED).count();
        return new MatchAnswers.Progress(
                status(job), job.total(), ended, pending, job.total() - ended - pending, ended - scored);
    }

    MatchAnswers.Results results(JobProgress job) {
        List<Cv> cvs = cvs(job, await(jobs.outcomes(job.jobId(), 0, ALL)));
        JobDescriptions.Remarks remarks = await(descriptions.remarks(job.jobId()));
        Stream<RefusedFile> failed = remarks.error() == null
                ? cvs.stream().filter(Cv::hasFailed).map(MatchViews::withoutScore)
                : Stream.empty(); // no fault of the CVs
        return new MatchAnswers.Results(
                job.jobId().value(),
                status(job),
                cvs.stream()
                        .flatMap(cv -> result(cv).stream())
                        .sorted(Comparator.comparingInt(MatchAnswers.Result::matchScore)
                                .reversed())
                        .toList(),
                Stream.concat(files(job.skipped()).stream(), failed).toList(),
                remarks.warnings(),
                error(job, remarks.error()));
    }

    private List<Cv> cvs(JobProgress job, List<FileOutcome> files) {
        List<CandidateId> candidates = files.stream()
                .map(FileOutcome::candidateId)
                .filter(Objects::nonNull)
                .toList();
        Map<CandidateId, CandidateScore> found = await(scores.shownIn(job.jobId(), candidates));
        return files.stream()
                .map(file -> new Cv(
                        file,
                        file.candidateId() == null
                                ? CandidateScore.NOT_ASKED
                                : found.getOrDefault(file.candidateId(), CandidateScore.NOT_ASKED)))
                .toList();
    }

    private Optional<MatchAnswers.Result> result(Cv cv) {
        Assessment said = cv.score().assessment();
        Integer points = cv.points();
        if (said == null || points == null) {
            return Optional.empty();
        }
        MatchVerdict verdict = MatchVerdict.of(points);
        List<Warning> warnings = new ArrayList<>(warningsOf(cv.file()));
        warnings.addAll(said.warnings());
        return Optional.of(new MatchAnswers.Result(
                cv.file().filename(),
                points,
                Stream.of(said.executiveSummary(), said.verdict())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""),
                said.strengths(),
                said.gaps(),
                verdict.recommendation(),
                verdict,
                said.scoreBreakdown(),
                said.knockouts(),
                said.matchedSkills(),
                said.missingSkills(),
                said.redFlags(),
                said.scoreVersion(),
                said.engine(),
                warnings));
    }

    private static RefusedFile withoutScore(Cv cv) {
        FileErrorCode error = cv.file().error();
        return error == null
                ? new RefusedFile(cv.file().filename(), "scoring_failed", "The CV could not be scored")
                : new RefusedFile(cv.file().filename(), error.code(), error.message());
    }

    private static @Nullable String error(JobProgress job, @Nullable FileErrorCode ofDescription) {
        if (!status(job).equals("failed")) {
            return null;
        }
        return ofDescription == null
                ? "None of the CVs could be scored"
                : "The job description can't be read: " + ofDescription.message();
    }

    private static String status(JobProgress job) {
        return job.status().equals("queued") ? "pending" : job.status();
    }

    private List<Warning> warningsOf(FileOutcome file) {
        try {
            String document = file.document();
            JsonNode warnings =
                    json.readTree(document == null ? "{}" : document).path("warnings");
            return warnings.isArray() ? json.readerFor(WARNINGS).readValue(warnings) : List.of();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<RefusedFile> files(String stored) {
        try {
            return json.readValue(stored, FILES);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
