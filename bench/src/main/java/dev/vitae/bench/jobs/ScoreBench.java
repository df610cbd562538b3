package dev.vitae.bench.jobs;

import dev.vitae.bench.corpus.CaseReader;
import dev.vitae.bench.corpus.Corpus;
import dev.vitae.bench.corpus.LabelledCase;
import dev.vitae.bench.corpus.ParsedCases;
import dev.vitae.bench.figures.Spread;
import dev.vitae.bench.run.Arguments;
import dev.vitae.bench.run.BenchException;
import dev.vitae.bench.run.Machine;
import dev.vitae.bench.run.MarkdownTable;
import dev.vitae.bench.run.Project;
import dev.vitae.bench.run.QuietLibraries;
import dev.vitae.bench.run.ReportFiles;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.engine.ocr.Ocr;
import dev.vitae.fit.FitEngine;
import dev.vitae.fit.FitSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code suite bench score}: whole assessments a CPU-second against a prepared job, and what scoring adds to the parse of 25 CVs. One
 * thread; CPU is the thread's own.
 */
public final class ScoreBench {

    private static final String USAGE = "suite bench score [--rounds 7]";
    private static final YearMonth AS_OF = YearMonth.of(2026, 11);
    private static final int BATCH = 25;
    private static final int WARM_UP = 3;
    private static final double AIM = 500;

    private final FitEngine scorer = FitEngine.create(FitSettings.DEFAULT);
    private final CaseReader reader = new CaseReader(Ocr.NONE, AS_OF);

    private ScoreBench() {}

    /**
     * What was measured.
     *
     * @param scored assessments a CPU-second
     * @param ratio CPU of parse and assessment of a batch, divided by that of its parse
     */
    private record Report(Machine machine, int candidates, int jobs, List<Double> scored, List<Double> ratio) {

        String text() {
            MarkdownTable table = MarkdownTable.of("round", "assessments per CPU-second", "match of 25 / parse alone");
            for (int i = 0; i < scored.size(); i++) {
                table.row(Integer.toString(i + 1), figure("%.0f", scored.get(i)), figure("%.3f", ratio.get(i)));
            }
            Spread speed = Spread.of(scored);
            return """
                    # Scoring

                    %s

                    %d candidates of the corpus for each of %d prepared jobs: facts, score and sentences of each. Then %d CVs from file to \
                    assessment beside their parse alone.

                    %s
                    - assessments: median %.0f a CPU-second, from %.0f to %.0f; the aim is at least %.0f
                    - a match of %d CVs costs %.3f of their parse (median)
                    """.formatted(
                            machine.processors() + " processors (" + machine.processorModel() + "), " + machine.java(),
                            candidates,
                            jobs,
                            BATCH,
                            table,
                            speed.median(),
                            speed.min(),
                            speed.max(),
                            AIM,
                            BATCH,
                            Spread.of(ratio).median());
        }

        private static String figure(String format, double value) {
            return String.format(Locale.ROOT, format, value);
        }
    }

    public static void main(String[] line) throws IOException, InterruptedException {
        QuietLibraries.install();
        try {
            int rounds = Arguments.parse(line, Set.of("--rounds"), Set.of(), USAGE)
                    .value("--rounds")
                    .map(Integer::valueOf)
                    .orElse(7);
            Report report = new ScoreBench().measure(rounds);
            String text = report.text();
            new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
            System.err.println("Kept as " + new ReportFiles(Project.reports()).write("score", report, text));
        } catch (BenchException e) {
            System.err.println("bench score: " + e.getMessage());
            System.exit(1);
        }
    }

    private Report measure(int rounds) throws IOException {
        List<LabelledCase> cases = Corpus.read(Corpus.ofProject()).cases();
        List<JobText> jobs = GradedJob.all(Corpus.ofProject().resolve("jobs")).stream()
                .map(job -> new JobText(job.text(), null, null))
                .toList();
        List<ParsedDocument> documents = new ArrayList<>();
        for (LabelledCase one : cases) {
            parse(one).ifPresent(documents::add);
        }
        List<LabelledCase> batch = cases.stream()
                .filter(one -> one.stem().startsWith("en-"))
                .limit(BATCH)
                .toList();
        List<Double> scored = new ArrayList<>();
        List<Double> ratio = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            double speed = documents.size() * jobs.size() / scoreAll(documents, jobs);
            double alone = parseAll(batch, null);
            double match = parseAll(batch, jobs.get(Math.floorMod(round, jobs.size())));
            if (round >= 0) {
                scored.add(speed);
                ratio.add(match / alone);
            }
        }
        return new Report(Machine.here(), documents.size(), jobs.size(), scored, ratio);
    }

    private double scoreAll(List<ParsedDocument> documents, List<JobText> jobs) {
        long start = cpu();
        for (JobText job : jobs) {
            for (ParsedDocument document : documents) {
                scorer.assess(new ScoreInput(document, job, null, null, Map.of(), AS_OF));
            }
        }
        return (cpu() - start) / 1e9;
    }

    private double parseAll(List<LabelledCase> batch, @Nullable JobText job) throws IOException {
        long start = cpu();
        for (LabelledCase one : batch) {
            Optional<ParsedDocument> document = parse(one);
            if (document.isPresent() && job != null) {
                scorer.assess(new ScoreInput(document.get(), job, null, null, Map.of(), AS_OF));
            }
        }
        return (cpu() - start) / 1e9;
    }

    private Optional<ParsedDocument> parse(LabelledCase one) throws IOException {
        return ParsedCases.document(
                reader.read(one).orElseThrow(() -> new BenchException("Of no known type: " + one.document())));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
