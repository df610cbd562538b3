package dev.vitae.bench.jobs;

import dev.vitae.bench.corpus.Corpus;
import dev.vitae.bench.corpus.LabelledCase;
import dev.vitae.bench.corpus.ParsedCases;
import dev.vitae.bench.run.Arguments;
import dev.vitae.bench.run.BenchException;
import dev.vitae.bench.run.Project;
import dev.vitae.bench.run.QuietLibraries;
import dev.vitae.bench.run.ReportFiles;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.fit.FitEngine;
import dev.vitae.fit.FitSettings;
import dev.vitae.fit.meaning.Meaning;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * {@code suite accuracy --jobs DIR}: how well the fit score ranks the CVs of a corpus for graded jobs, from the files, beside
 * full-text search and the embedding alone.
 */
public final class JobsBench {

    /** The option that asks for this measurement. */
    public static final String JOBS = "--jobs";

    private static final String USAGE = "suite accuracy --jobs DIR [--corpus DIR]";

    private JobsBench() {}

    public static void main(String[] line) throws IOException, InterruptedException {
        QuietLibraries.install();
        try {
            Arguments arguments = Arguments.parse(line, Set.of(JOBS, "--corpus"), Set.of(), USAGE);
            Path jobs =
                    arguments.value(JOBS).map(Path::of).orElseThrow(() -> new BenchException("Which jobs?\n" + USAGE));
            Path corpus = arguments.value("--corpus").map(Path::of).orElseGet(() -> beside(jobs));
            run(jobs, corpus);
        } catch (BenchException e) {
            System.err.println("accuracy: " + e.getMessage());
            System.exit(1);
        }
    }

    /** The corpus that the jobs belong to. */
    private static Path beside(Path jobs) {
        Path parent = jobs.toAbsolutePath().normalize().getParent();
        return parent == null ? jobs : parent;
    }

    private static void run(Path folder, Path corpus) throws IOException, InterruptedException {
        List<GradedJob> jobs = GradedJob.all(folder);
        Corpus all = Corpus.read(corpus);
        List<LabelledCase> cases = all.cases();
        Map<String, ParsedDocument> documents = ParsedCases.parse(cases, YearMonth.now(ZoneOffset.UTC));
        FitEngine engine = FitEngine.create(FitSettings.DEFAULT);
        JobsReport report = new JobsReport(
                rank(engine, jobs, documents, asOf(cases)), SkillFigures.of(engine, cases, documents, jobs, folder));
        String text = report.text();
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
        System.err.println("Kept as " + new ReportFiles(Project.reports()).write(reportName(all), report, text));
    }

    private static String reportName(Corpus corpus) {
        return corpus.name().equals(Corpus.OF_PROJECT) ? "jobs" : "jobs-" + corpus.name();
    }

    private static Map<String, YearMonth> asOf(List<LabelledCase> cases) {
        Map<String, YearMonth> months = new HashMap<>();
        cases.forEach(one -> one.asOf().ifPresent(month -> months.put(one.stem(), month)));
        return months;
    }

    static List<JobsReport.JobFigures> rank(
            FitEngine engine,
            List<GradedJob> jobs,
            Map<String, ParsedDocument> documents,
            Map<String, YearMonth> asOf) {
        Meaning meaning = new Meaning();
        Map<String, String> texts = new HashMap<>();
        documents.forEach((stem, document) -> texts.put(stem, CandidateText.of(document.candidate())));
        List<JobsReport.JobFigures> figures = new ArrayList<>();
        for (GradedJob job : jobs) {
            Map<String, String> pool = new HashMap<>(texts);
            pool.keySet().retainAll(job.grades().keySet());
            Map<String, Double> fit = new HashMap<>();
            Map<String, Double> cosine = new HashMap<>();
            pool.forEach((stem, text) -> {
                fit.put(
                        stem,
                        exactScore(
                                engine,
                                job,
                                Objects.requireNonNull(documents.get(stem)),
                                asOf.getOrDefault(stem, YearMonth.now(ZoneOffset.UTC))));
                cosine.put(stem, meaning.cosine(job.text(), text));
            });
            figures.add(new JobsReport.JobFigures(
                    job.name(),
                    Ranking.ndcg(job.grades(), fit),
                    Ranking.ndcg(job.grades(), new Bm25(pool).scores(job.text())),
                    Ranking.ndcg(job.grades(), cosine)));
        }
        return figures;
    }

    private static double exactScore(FitEngine engine, GradedJob job, ParsedDocument document, YearMonth asOf) {
        return engine.fit(new ScoreInput(document, new JobText(job.text(), null, null), null, null, Map.of(), asOf))
                .exact();
    }
}
