package dev.vitae.gateway.portal;

import static dev.vitae.service.waiting.Await.await;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.jobs.Jobs;
import dev.vitae.gateway.requests.SharedToken;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What came of a job, for other services of ours: webhook-service tells it to subscribers. As {@code job_results} has it. */
@Path("/internal/jobs")
public class JobContentResource {

    private final Jobs jobs;
    private final JobPages pages;
    private final SharedToken token;

    /** @param token without one, or with a blank one, nobody is let in */
    JobContentResource(
            Jobs jobs,
            JobPages pages,
            @ConfigProperty(name = "vitae.internal.token", defaultValue = " ") String token) {
        this.jobs = jobs;
        this.pages = pages;
        this.token = new SharedToken(token);
    }

    @GET
    @Path("{id}/results")
    @RunOnVirtualThread
    public Object results(
            String id,
            @HeaderParam("x-vitae-account") @Nullable String account,
            @HeaderParam("x-vitae-token") @Nullable String sent) {
        if (!token.isShown(sent)) {
            throw ApiException.unauthorized("Missing or invalid token");
        }
        AccountId owner = AccountId.parse(String.valueOf(account)).orElseThrow(() -> ApiException.notFound("Job"));
        JobId job = JobId.parse(id).orElseThrow(() -> ApiException.notFound("Job"));
        return pages.page(await(jobs.progress(owner, job)), 0, JobPages.MAX_PAGE);
    }
}
