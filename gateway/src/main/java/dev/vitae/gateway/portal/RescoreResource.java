package dev.vitae.gateway.portal;

import static dev.vitae.service.waiting.Await.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.accounts.KeyOwner;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.jobs.JobProgress;
import dev.vitae.gateway.jobs.Jobs;
import dev.vitae.gateway.scores.RescoreRequest;
import dev.vitae.gateway.scores.Rescoring;
import dev.vitae.service.tracing.Traces;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stored candidates judged anew, for other skills or another job. Answered at once where that is quick. */
@Path("/api/portal/rescore_candidates")
@RolesAllowed("portal")
public class RescoreResource {

    private static final int MAX_CANDIDATES = 1000;
    private static final int MAX_SKILLS = 500;
    private static final int MAX_SKILL = 200;
    private static final int MAX_ID = 100;

    private final SecurityIdentity identity;
    private final Rescoring rescoring;
    private final Jobs jobs;
    private final RescoreViews views;
    private final ObjectMapper json;

    RescoreResource(SecurityIdentity identity, Rescoring rescoring, Jobs jobs, RescoreViews views, ObjectMapper json) {
        this.identity = identity;
        this.rescoring = rescoring;
        this.jobs = jobs;
        this.views = views;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response rescore(@QueryParam("async") @Nullable String async, InputStream body)
            throws IOException, InterruptedException {
        AccountId account = ((KeyOwner) identity.getPrincipal()).accountId();
        boolean somebodyWaits = !flag(async);
        JobId job = await(rescoring.accept(request(account, JsonBody.read(body, json), somebodyWaits)));
        if (somebodyWaits) {
            jobs.awaitEnd(job);
        }
        JobProgress progress = await(jobs.progress(account, job));
        return somebodyWaits && progress.isFinished()
                ? Response.ok(views.done(progress, await(rescoring.found(job, 0, MAX_CANDIDATES))))
                        .build()
                : Response.accepted(views.queued(progress)).build();
    }

    private static RescoreRequest request(AccountId account, JsonBody body, boolean somebodyWaits) {
        List<String> candidates = body.texts("candidate_ids", MAX_CANDIDATES, MAX_ID);
        String job = candidates == null ? body.textIfAny("job_id", MAX_ID) : null;
        if (job == null && (candidates == null || candidates.isEmpty())) {
            throw ApiException.badField("job_id", "missing_field", "job_id or candidate_ids is required");
        }
        return new RescoreRequest(
                account,
                job == null ? null : JobId.parse(job).orElseThrow(() -> ApiException.notFound("Job")),
                candidates == null
                        ? List.of()
                        : candidates.stream()
                                .map(RescoreResource::candidateId)
                                .distinct()
                                .toList(),
                body.texts("required_skills", MAX_SKILLS, MAX_SKILL),
                body.texts("nice_to_have_skills", MAX_SKILLS, MAX_SKILL),
                body.has("job_description")
                        ? body.requiredText("job_description", SkillsResource.MAX_JOB_DESCRIPTION)
                                .strip()
                        : null,
                body.weights("weights"),
                somebodyWaits,
                Traces.traceparent());
    }

    private static CandidateId candidateId(String id) {
        return CandidateId.parse(id).orElseThrow(() -> ApiException.notFound("Candidate"));
    }

    private static boolean flag(@Nullable String async) {
        if (async == null || async.equals("false")) {
            return false;
        }
        if (async.equals("true")) {
            return true;
        }
        throw ApiException.badField("async", "invalid_parameter", "async must be true or false");
    }
}
