package dev.vitae.local.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** {@code suite bias-report}: both engines alone; nothing has to run for it. */
@Command(
        name = "bias-report",
        description = "Selection rates and impact ratios of the fit score over an invented population.",
        footer = "bench/README.md says which options there are and how it measures.")
final class BiasReportCommand implements Callable<Integer> {

    private static final String PROGRAM = "dev.vitae.bench.bias.BiasBench";

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
