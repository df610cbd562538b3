package dev.vitae.local.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** {@code suite bench parse}: the bench is a program of its own, started for the suite that runs. */
@Command(
        name = "parse",
        description = "Files per CPU-second and latency, beside a bare PDFBox loop over the same files.",
        footer = "bench/README.md says which options there are and how it measures.")
final class BenchParseCommand implements Callable<Integer> {

    private static final String PROGRAM = "dev.vitae.bench.parse.ParseBench";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BenchCommand bench;

    /** For the bench to understand. */
    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = bench.suite.requireRunning();
        return new BenchProgram(settings.project(), PROGRAM, List.of("-Xmx512m"))
                .run(settings.toEnvironment(), options);
    }
}
