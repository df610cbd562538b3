package dev.vitae.local.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** {@code suite accuracy}: the engine alone; nothing has to run for it. */
@Command(
        name = "accuracy",
        description = "Scores what the engine makes of labelled CVs.",
        footer = {
            "",
            "  --corpus DIR       other labelled CVs than those in bench/corpus",
            "  --only GLOB        those whose names match, such as 'de-*'",
            "  --cases            lists the cases that are not all right, worst first",
            "  --json FILE        writes all figures there as well",
            "  --jobs DIR         ranks the corpus beside it for the graded jobs there, beside two baselines",
            "  --predictions DIR  scores the candidates that are there (<name>.json)",
            "",
            "bench/README.md says how it measures."
        })
final class AccuracyCommand implements Callable<Integer> {

    private static final String PROGRAM = "dev.vitae.bench.accuracy.AccuracyBench";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Suite suite;

    /** For the bench to understand. */
    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new BenchProgram(suite.settings().project(), PROGRAM, List.of("-Xmx1g")).run(Map.of(), options);
    }
}
