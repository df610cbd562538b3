package dev.vitae.local.suite;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code suite bench webhooks}: needs the suite that runs, and the gateway's Vert.x. */
@Command(
        name = "webhooks",
        description = "Deliveries per CPU-second beside a client that only posts, and how long they take.",
        footer = "bench/README.md says which options there are and how it measures.")
final class BenchWebhooksCommand extends SuiteBench {

    BenchWebhooksCommand() {
        super(
                "dev.vitae.bench.webhooks.WebhookBench",
                List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    }
}
