package dev.vitae.bench.jobs;

import dev.vitae.bench.run.MarkdownTable;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** NDCG@10 by job, of the fit score and the two baselines; and how many skills are found. */
record JobsReport(List<JobFigures> jobs, SkillFigures skills) {

    /** Each 0 to 1. */
    record JobFigures(String job, double fit, double bm25, double cosine) {}

    String text() {
        MarkdownTable table = MarkdownTable.of("job", "fit score", "BM25", "embedding");
        jobs.forEach(job -> table.row(job.job(), figure(job.fit()), figure(job.bm25()), figure(job.cosine())));
        table.row("mean", mean(JobFigures::fit), mean(JobFigures::bm25), mean(JobFigures::cosine));
        table.row("least", least(JobFigures::fit), least(JobFigures::bm25), least(JobFigures::cosine));
        return "# NDCG@10 of the ranking by job\n\n" + table + "\n" + skills.text();
    }

    private String mean(ToDoubleFunction<JobFigures> of) {
        return figure(jobs.stream().mapToDouble(of).average().orElse(0));
    }

    private String least(ToDoubleFunction<JobFigures> of) {
        return figure(jobs.stream().mapToDouble(of).min().orElse(0));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
