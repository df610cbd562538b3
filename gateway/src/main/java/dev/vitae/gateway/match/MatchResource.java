package dev.vitae.gateway.match;

import static dev.vitae.service.waiting.Await.await;

import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.accounts.KeyOwner;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.jobs.Accepted;
import dev.vitae.gateway.jobs.JobKind;
import dev.vitae.gateway.jobs.JobProgress;
import dev.vitae.gateway.jobs.JobSubmission;
import dev.vitae.gateway.jobs.Jobs;
import dev.vitae.gateway.jobs.NewJobDescription;
import dev.vitae.gateway.plans.Tiers;
import dev.vitae.gateway.uploads.Upload;
import dev.vitae.gateway.uploads.UploadRules;
import dev.vitae.gateway.uploads.Uploads;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CVs against a job description: submitted, asked after, ranked. */
@Path("/api/match")
@RolesAllowed("match:read")
public class MatchResource {

    private static final String CVS = "cvs";
    private static final String JD_FILE = "jd_file";
    private static final String JD_TEXT = "jd_text";
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final SecurityIdentity identity;
    private final Tiers tiers;
    private final Uploads uploads;
    private final MatchSubmissions submissions;
    private final Jobs jobs;
    private final MatchViews views;

    MatchResource(
            SecurityIdentity identity,
            Tiers tiers,
            Uploads uploads,
            MatchSubmissions submissions,
            Jobs jobs,
            MatchViews views) {
        this.identity = identity;
        this.tiers = tiers;
        this.uploads = uploads;
        this.submissions = submissions;
        this.jobs = jobs;
        this.views = views;
    }

    @POST
    @RolesAllowed("match:execute")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RunOnVirtualThread
    public MatchAnswers.Submitted submit(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            InputStream body)
            throws IOException {
        KeyOwner owner = owner();
        Jobs.requireUsable(idempotencyKey);
        try (Upload upload = uploads.receive(contentType, body, rules(owner))) {
            NewJobDescription description =
                    MatchSubmissions.description(upload.attachment(), upload.field(JD_TEXT), JD_FILE, JD_TEXT);
            JobSubmission submission = submissions.of(owner, upload, description, idempotencyKey);
            Accepted accepted = jobs.accept(submission);
            JobProgress job = await(jobs.progress(owner.accountId(), accepted.jobId()));
            return views.submitted(job, description.warnings());
        }
    }

    @GET
    @Path("{id}/progress")
    @RunOnVirtualThread
    public MatchAnswers.Progress progress(String id) {
        return views.progress(job(id));
    }

    @GET
    @Path("{id}")
    @RunOnVirtualThread
    public MatchAnswers.Results results(String id) {
        return views.results(job(id));
    }

    private UploadRules rules(KeyOwner owner) {
        Tiers.Tier tier = tiers.of(owner.tier());
        return new UploadRules(
                List.of(CVS),
                tier.batchFiles(),
                owner.tier().title(),
                tier.fileSize().asLongValue(),
                JD_FILE,
                true,
                Map.of(JD_TEXT, NewJobDescription.MAX_CHARACTERS));
    }

    /** Jobs of the other surfaces are none here. */
    private JobProgress job(String id) {
        KeyOwner owner = owner();
        if (!UUID_TEXT.matcher(id).matches()) {
            throw ApiException.notFound("Job");
        }
        JobProgress job = await(jobs.progress(owner.accountId(), new JobId(UUID.fromString(id))));
        if (job.kind() != JobKind.MATCH) {
            throw ApiException.notFound("Job");
        }
        return job;
    }

    private KeyOwner owner() {
        return (KeyOwner) identity.getPrincipal();
    }
}
