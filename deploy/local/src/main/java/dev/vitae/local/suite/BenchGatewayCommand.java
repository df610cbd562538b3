package dev.vitae.local.suite;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code suite bench gateway}: needs the suite that runs, and the gateway's Vert.x. */
@Command(
        name = "gateway",
        description = "Requests per second with a key, beside a bare Vert.x server.",
        footer = "bench/README.md says which options there are and how it measures.")
final class BenchGatewayCommand extends SuiteBench {

    BenchGatewayCommand() {
        super(
                "dev.vitae.bench.gateway.GatewayBench",
                List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    }
}
