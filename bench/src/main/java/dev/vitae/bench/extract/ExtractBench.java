package dev.vitae.bench.extract;

import dev.vitae.bench.corpus.Corpus;
import dev.vitae.bench.run.BenchException;
import dev.vitae.bench.run.Machine;
import dev.vitae.bench.run.Project;
import dev.vitae.bench.run.QuietLibraries;
import dev.vitae.bench.run.ReportFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code suite bench extract}: the engine, from file to candidate, and a bare PDFBox loop over the same files, turn by turn.
 * Slow figures are figures, not failures; it fails where there is no corpus or a file can't be read.
 */
public final class ExtractBench {

    private ExtractBench() {}

    public static void main(String[] line) throws IOException {
        QuietLibraries.install();
        try {
            ExtractReport report = measure(ExtractOptions.parse(line));
            String text = ExtractText.of(report);
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.println();
            out.print(text);
            out.println();
            out.println("Kept as " + new ReportFiles(Project.reports()).write("extract", report, text));
        } catch (BenchException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(1);
        }
    }

    private static ExtractReport measure(ExtractOptions options) throws IOException {
        Instant startedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Corpus corpus = Corpus.read(options.corpus());
        say("A child and the %d documents of the corpus"
                .formatted(corpus.cases().size()));
        ChildMemory child = ChildRun.over(corpus.cases());

        List<Pdf> pdfs = Pdf.ofOnePage(corpus);
        Turns turns = new Turns(pdfs);
        say("Warm-up, until neither gets faster");
        Steadiness ours = new Steadiness();
        Steadiness bare = new Steadiness();
        int warmUp = 0;
        while (warmUp < options.warmUp() && !(ours.isReached() && bare.isReached())) {
            Round round = turns.round();
            ours.add(round.engineCpuSeconds());
            bare.add(round.bareCpuSeconds());
            warmUp++;
        }
        List<Round> rounds = new ArrayList<>();
        for (int number = 1; number <= options.rounds(); number++) {
            Round round = turns.round();
            say("Round %d of %d: ratio %.3f".formatted(number, options.rounds(), round.ratio()));
            rounds.add(round);
        }
        return new ExtractReport(
                startedAt,
                Machine.here(),
                corpus.name(),
                pdfs.size(),
                options,
                warmUp,
                ours.isReached() && bare.isReached(),
                rounds,
                child);
    }

    private static void say(String progress) {
        System.err.println("bench: " + progress);
    }
}
