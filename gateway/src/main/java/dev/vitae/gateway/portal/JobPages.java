package dev.vitae.gateway.portal;

import static dev.vitae.service.waiting.Await.await;

import dev.vitae.gateway.jobs.FileOutcome;
import dev.vitae.gateway.jobs.JobKind;
import dev.vitae.gateway.jobs.JobProgress;
import dev.vitae.gateway.jobs.Jobs;
import dev.vitae.gateway.scores.Rescoring;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What came of a job, a page at a time. A page may hold a hundred documents, which is no work for an event loop: blocks. */
@ApplicationScoped
class JobPages {

    static final int MAX_PAGE = 100;

    private final Jobs jobs;
    private final ResultViews views;
    private final Rescoring rescoring;
    private final RescoreViews rescored;

    JobPages(Jobs jobs, ResultViews views, Rescoring rescoring, RescoreViews rescored) {
        this.jobs = jobs;
        this.views = views;
        this.rescoring = rescoring;
        this.rescored = rescored;
    }

    Object page(JobProgress job, int from, int most) {
        return job.kind() == JobKind.RESCORE
                ? rescored.page(job, from, most, await(rescoring.found(job.jobId(), from, most)))
                : results(job, from, most);
    }

    private Answers.Results results(JobProgress job, int from, int most) {
        List<FileOutcome> files = await(jobs.outcomes(job.jobId(), from, most));
        return new Answers.Results(
                true, job.jobId().toString(), job.status(), job.total(), from, most, views.results(job, files));
    }
}
