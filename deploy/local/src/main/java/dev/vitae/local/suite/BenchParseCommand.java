package dev.vitae.local.suite;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code suite bench parse}: the bench is a program of its own, started for the suite that runs. */
@Command(
        name = "parse",
        description = "Files per CPU-second and latency, beside a bare PDFBox loop over the same files.",
        footer = "bench/README.md says which options there are and how it measures.")
final class BenchParseCommand extends SuiteBench {

    BenchParseCommand() {
        super("dev.vitae.bench.parse.ParseBench", List.of("-Xmx512m"));
    }
}
