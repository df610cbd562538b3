package dev.vitae.local.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** {@code suite bench webhooks}: needs the suite that runs, and the gateway's Vert.x. */
@Command(
        name = "webhooks",
        description = "Deliveries per CPU-second beside a client that only posts, and how long they take.",
        footer = "bench/README.md says which options there are and how it measures.")
final class BenchWebhooksCommand implements Callable<Integer> {

    private static final List<String> JVM_FLAGS =
            List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private static final String PROGRAM = "dev.vitae.bench.webhooks.WebhookBench";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BenchCommand bench;

    /** For the bench to understand. */
    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = bench.suite.requireRunning();
        return new BenchProgram(settings.project(), PROGRAM, JVM_FLAGS).run(settings.toEnvironment(), options);
    }
}
