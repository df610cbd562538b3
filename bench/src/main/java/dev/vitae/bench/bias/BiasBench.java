package dev.vitae.bench.bias;

import dev.vitae.bench.corpus.Corpus;
import dev.vitae.bench.corpus.LabelledCase;
import dev.vitae.bench.jobs.GradedJob;
import dev.vitae.bench.run.Arguments;
import dev.vitae.bench.run.BenchException;
import dev.vitae.bench.run.Project;
import dev.vitae.bench.run.QuietLibraries;
import dev.vitae.bench.run.ReportFiles;
import dev.vitae.common.candidate.ParsedDocument;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code suite bias-report}: everybody of an invented population applies with every CV of the corpus for its jobs. */
public final class BiasBench {

    private static final String USAGE = "suite bias-report [--corpus DIR]";
    private static final String JOBS = "jobs";
    /** From here on the recommendation is at least yes. */
    private static final int SELECTED = 70;

    private BiasBench() {}

    public static void main(String[] line) throws IOException {
        QuietLibraries.install();
        try {
            Path corpus = Arguments.parse(line, Set.of("--corpus"), Set.of(), USAGE)
                    .value("--corpus")
                    .map(Path::of)
                    .orElseGet(Corpus::ofProject);
            BiasReport report =
                    measure(Corpus.read(corpus).cases(), GradedJob.all(corpus.resolve(JOBS)), Person.population());
            String text = report.text();
            new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
            System.err.println("Kept as " + new ReportFiles(Project.reports()).write("bias", report, text));
        } catch (BenchException e) {
            System.err.println("bias-report: " + e.getMessage());
            System.exit(1);
        }
    }

    static BiasReport measure(List<LabelledCase> cases, List<GradedJob> jobs, List<Person> people) throws IOException {
        Path folder = Files.createTempDirectory("vitae-bias");
        BlindScores scores = new BlindScores(folder);
        BiasReport.Counting counting = new BiasReport.Counting();
        double largest = 0;
        for (LabelledCase one : cases) {
            List<GradedJob> applied = jobs.stream()
                    .filter(job -> job.grades().containsKey(one.stem()))
                    .toList();
            List<Double> first = new ArrayList<>();
            for (Person person : applied.isEmpty() ? List.<Person>of() : people) {
                ParsedDocument document = scores.parse(person, one.label().candidate());
                for (int i = 0; i < applied.size(); i++) {
                    double score = scores.score(document, applied.get(i).text()).exact();
                    counting.add(person, Math.round(score) >= SELECTED);
                    if (first.size() <= i) {
                        first.add(score);
                    }
                    largest = Math.max(largest, Math.abs(score - first.get(i)));
                }
            }
        }
        Files.deleteIfExists(folder.resolve("cv.txt"));
        Files.delete(folder);
        return counting.report(people.size(), largest);
    }
}
