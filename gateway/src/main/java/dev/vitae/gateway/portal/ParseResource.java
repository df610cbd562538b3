package dev.vitae.gateway.portal;

import static dev.vitae.service.waiting.Await.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.gateway.accounts.KeyOwner;
import dev.vitae.gateway.jobs.Accepted;
import dev.vitae.gateway.jobs.Hashes;
import dev.vitae.gateway.jobs.JobKind;
import dev.vitae.gateway.jobs.JobProgress;
import dev.vitae.gateway.jobs.JobSubmission;
import dev.vitae.gateway.jobs.Jobs;
import dev.vitae.gateway.jobs.NewJobDescription;
import dev.vitae.gateway.plans.Plans;
import dev.vitae.gateway.uploads.Upload;
import dev.vitae.gateway.uploads.UploadRules;
import dev.vitae.gateway.uploads.Uploads;
import dev.vitae.service.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The upload of CVs. Answered at once where the batch is small and quick, else by a job to be asked for. */
@Path("/api/portal/parse_cv_batch_parallel")
@RolesAllowed("portal")
public class ParseResource {

    private static final int MAX_PARSE_OPTIONS = 20_000;
    private static final int ALL_RESULTS = 100;

    private final SecurityIdentity identity;
    private final Plans plans;
    private final Uploads uploads;
    private final ParseOptionsReader optionsReader;
    private final Jobs jobs;
    private final ResultViews views;
    private final ObjectMapper json;
    private final Clock clock;
    private final Timer uploadTime;

    ParseResource(
            SecurityIdentity identity,
            Plans plans,
            Uploads uploads,
            ParseOptionsReader optionsReader,
            Jobs jobs,
            ResultViews views,
            ObjectMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.identity = identity;
        this.plans = plans;
        this.uploads = uploads;
        this.optionsReader = optionsReader;
        this.jobs = jobs;
        this.views = views;
        this.json = json;
        this.clock = clock;
        this.uploadTime = meters.timer("vitae.stage", "stage", "upload");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RunOnVirtualThread
    public Response parse(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            InputStream body)
            throws IOException, InterruptedException {
        KeyOwner owner = (KeyOwner) identity.getPrincipal();
        Jobs.requireUsable(idempotencyKey);
        long began = System.nanoTime();
        try (Upload upload = uploads.receive(contentType, body, rules(owner))) {
            uploadTime.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            JobSubmission submission = submission(owner, upload, idempotencyKey);
            Accepted accepted = jobs.submit(submission);
            return answer(owner, accepted, idempotencyKey != null);
        }
    }

    private UploadRules rules(KeyOwner owner) {
        Plans.Plan plan = plans.of(owner.plan());
        return new UploadRules(
                List.of("files[]", "files"),
                plan.batchFiles(),
                owner.plan().title(),
                plan.fileSize().asLongValue(),
                Map.of("job_description", NewJobDescription.MAX_CHARACTERS, "parse_options", MAX_PARSE_OPTIONS));
    }

    private JobSubmission submission(KeyOwner owner, Upload upload, @Nullable String idempotencyKey) {
        ParseOptions options = optionsReader.read(upload.field("parse_options"));
        String optionsText = text(options);
        String jobDescription = notBlank(upload.field("job_description"));
        return new JobSubmission(
                Jobs.newId(),
                JobKind.PARSE,
                owner,
                upload.files(),
                List.of(),
                optionsText,
                Hashes.options(text(options.forParsing())),
                jobDescription == null ? null : NewJobDescription.of(jobDescription),
                options.wantScoring(jobDescription != null),
                options.wantRefinement(),
                options.asOf() == null ? YearMonth.now(clock) : options.asOf(),
                idempotencyKey,
                Hashes.request(optionsText, jobDescription, upload.files()),
                Traces.traceparent());
    }

    private Response answer(KeyOwner owner, Accepted accepted, boolean remember) {
        JobProgress job = await(jobs.progress(owner.accountId(), accepted.jobId()));
        Integer before = accepted.answeredStatus();
        int status = before == null ? job.isFinished() ? 200 : 202 : before;
        if (remember && before == null) {
            await(jobs.answered(accepted.jobId(), status));
        }
        return Response.status(status)
                .entity(status == 200 ? parsed(job) : queued(job))
                .build();
    }

    private Answers.Parsed parsed(JobProgress job) {
        return views.parsed(job, await(jobs.outcomes(job.jobId(), 0, ALL_RESULTS)));
    }

    private Answers.Queued queued(JobProgress job) {
        return views.queued(job, await(jobs.outcomesWithoutDocuments(job.jobId())));
    }

    private String text(ParseOptions options) {
        try {
            return json.writeValueAsString(options);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable String notBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
