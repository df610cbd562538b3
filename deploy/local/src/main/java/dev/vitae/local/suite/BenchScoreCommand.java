package dev.vitae.local.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** {@code suite bench score}: the engines alone; nothing has to run for it. */
@Command(
        name = "score",
        description = "Assessments per CPU-second, and what a match of 25 CVs costs beside their parse.",
        footer = "bench/README.md says which options there are and how it measures.")
final class BenchScoreCommand implements Callable<Integer> {

    private static final List<String> JVM_FLAGS = List.of("-Xmx1g");

    private static final String PROGRAM = "dev.vitae.bench.jobs.ScoreBench";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BenchCommand bench;

    /** For the bench to understand. */
    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new BenchProgram(bench.suite.settings().project(), PROGRAM, JVM_FLAGS).run(Map.of(), options);
    }
}
