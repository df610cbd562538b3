package dev.vitae.gateway.portal;

import static dev.vitae.service.waiting.Await.await;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.accounts.KeyOwner;
import dev.vitae.gateway.candidates.Candidates;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.jobs.JobProgress;
import dev.vitae.gateway.jobs.Jobs;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jobs: how far they are, what came of them, and their end. */
@Path("/api/portal")
@RolesAllowed("portal")
public class JobsResource {

    private static final int DEFAULT_JOBS_PAGE = 20;

    private final SecurityIdentity identity;
    private final Jobs jobs;
    private final Candidates candidates;
    private final ResultViews views;
    private final JobPages pages;

    JobsResource(SecurityIdentity identity, Jobs jobs, Candidates candidates, ResultViews views, JobPages pages) {
        this.identity = identity;
        this.jobs = jobs;
        this.candidates = candidates;
        this.views = views;
        this.pages = pages;
    }

    @GET
    @Path("job_status/{id}")
    public Uni<Answers.Status> status(String id) {
        return jobs.progress(account(), jobId(id)).map(views::status);
    }

    /** A page may hold a hundred documents, which is no work for an event loop. */
    @GET
    @Path("job_results/{id}")
    @RunOnVirtualThread
    public Response results(
            String id, @QueryParam("offset") @Nullable String offset, @QueryParam("limit") @Nullable String limit) {
        int from = Paging.number("offset", offset, 0, 0, Integer.MAX_VALUE);
        int most = Paging.number("limit", limit, JobPages.MAX_PAGE, 1, JobPages.MAX_PAGE);
        return Response.ok(pages.page(await(jobs.progress(account(), jobId(id))), from, most))
                .build();
    }

    @GET
    @Path("jobs")
    public Uni<Answers.JobList> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        int most = Paging.number("limit", limit, DEFAULT_JOBS_PAGE, 1, JobPages.MAX_PAGE);
        return jobs.list(account(), Paging.cursor(cursor), most + 1).map(found -> page(found, most));
    }

    @DELETE
    @Path("jobs/{id}")
    public Uni<Answers.Erased> erase(String id) {
        return candidates.eraseJob(account(), jobId(id)).replaceWith(() -> new Answers.Erased(true, id, true));
    }

    private Answers.JobList page(List<JobProgress> found, int most) {
        boolean more = found.size() > most;
        List<JobProgress> page = more ? found.subList(0, most) : found;
        String next = more ? page.getLast().jobId().toString() : null;
        return new Answers.JobList(true, page.stream().map(views::status).toList(), most, next);
    }

    private AccountId account() {
        return ((KeyOwner) identity.getPrincipal()).accountId();
    }

    private static JobId jobId(String id) {
        return JobId.parse(id).orElseThrow(() -> ApiException.notFound("Job"));
    }
}
