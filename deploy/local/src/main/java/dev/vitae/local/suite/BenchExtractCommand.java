package dev.vitae.local.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** {@code suite bench extract}: the engine alone; nothing has to run for it. */
@Command(
        name = "extract",
        description = "Files per CPU-second of the engine beside a bare PDFBox loop; memory of a child.",
        footer = "bench/README.md says which options there are and how it measures.")
final class BenchExtractCommand implements Callable<Integer> {

    /** The garbage collector is that of a child. */
    private static final List<String> JVM_FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private static final String PROGRAM = "dev.vitae.bench.extract.ExtractBench";

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
