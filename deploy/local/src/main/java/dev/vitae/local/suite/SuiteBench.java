package dev.vitae.local.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** A measurement of the suite that runs: a program of its own, started with the suite's settings. */
abstract class SuiteBench implements Callable<Integer> {

    private final String program;
    private final List<String> jvmFlags;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BenchCommand bench;

    /** For the bench to understand. */
    @Unmatched
    private List<String> options = new ArrayList<>();

    SuiteBench(String program, List<String> jvmFlags) {
        this.program = program;
        this.jvmFlags = jvmFlags;
    }

    @Override
    public final Integer call() throws IOException, InterruptedException {
        var settings = bench.suite.requireRunning();
        return new BenchProgram(settings.project(), program, jvmFlags).run(settings.toEnvironment(), options);
    }
}
