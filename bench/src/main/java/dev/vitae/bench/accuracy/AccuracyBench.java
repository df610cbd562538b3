package dev.vitae.bench.accuracy;

import dev.vitae.bench.corpus.Corpus;
import dev.vitae.bench.corpus.LabelledCase;
import dev.vitae.bench.jobs.JobsBench;
import dev.vitae.bench.run.BenchException;
import dev.vitae.bench.run.Project;
import dev.vitae.bench.run.QuietLibraries;
import dev.vitae.bench.run.ReportFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code suite accuracy}: the engine on every document of a corpus, in this process and on all processors, scored against the
 * labels. Low figures are figures, not failures; it fails where there is nothing to measure.
 */
public final class AccuracyBench {

    /** Each of them has an engine in memory. */
    private static final int MOST_THREADS = 16;

    private AccuracyBench() {}

    public static void main(String[] line) throws IOException, InterruptedException {
        if (List.of(line).contains(JobsBench.JOBS)) {
            JobsBench.main(line);
            return;
        }
        QuietLibraries.install();
        try {
            run(AccuracyOptions.parse(line));
        } catch (BenchException e) {
            System.err.println("accuracy: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(AccuracyOptions options) throws IOException, InterruptedException {
        Corpus corpus = options.only().isPresent()
                ? Corpus.read(options.corpus(), options.only().get())
                : Corpus.read(options.corpus());
        Predictor predictor = options.predictions().isPresent()
                ? new FolderPredictor(options.predictions().get())
                : new EnginePredictor(YearMonth.now(ZoneOffset.UTC));
        long start = System.nanoTime();
        AccuracyReport report = AccuracyReport.of(corpus.name(), score(corpus.cases(), predictor));
        double seconds = (System.nanoTime() - start) / 1e9;

        String text = AccuracyText.of(report, options.cases());
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
        System.err.printf("%naccuracy: %d documents in %.1f s%n", report.cases(), seconds);
        if (options.json().isPresent()) {
            ReportFiles.writeJson(options.json().get(), report);
        }
        if (options.isKept()) {
            String name = AccuracyOptions.reportName(corpus);
            System.err.println("Kept as " + new ReportFiles(Project.reports()).write(name, report, text));
        }
    }

    /** In the order of the cases. */
    static List<ScoredCase> score(List<LabelledCase> cases, Predictor predictor) throws InterruptedException {
        int processors = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
        try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
            List<Future<ScoredCase>> scored = cases.stream()
                    .map(labelled -> threads.submit(() -> ScoredCase.of(labelled, predictor.predict(labelled))))
                    .toList();
            List<ScoredCase> done = new ArrayList<>(scored.size());
            for (Future<ScoredCase> one : scored) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new BenchException("A case can't be scored: " + e.getCause(), e);
        }
    }
}
