package dev.vitae.local.suite;

import dev.vitae.local.services.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suite bench}: starts the bench, which is a program of its own, with the settings of the suite that runs. */
@Command(name = "bench", description = "Measures the suite that runs.", synopsisSubcommandLabel = "COMMAND")
final class BenchCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Suite suite;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to measure.");
    }

    @Command(
            name = "parse",
            description = "Files per CPU-second and latency, beside a bare PDFBox loop over the same files.",
            footer = "bench/README.md says what its options are and how it measures.")
    int parse(@Parameters(arity = "0..*", paramLabel = "OPTION") List<String> options)
            throws IOException, InterruptedException {
        return start(suite.requireRunning(), "dev.vitae.bench.parse.ParseBench", options);
    }

    private static int start(Settings settings, String program, List<String> options)
            throws IOException, InterruptedException {
        var target = settings.project().resolve("bench/target");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-cp", target.resolve("bench.jar") + ":" + target.resolve("lib") + "/*"));
        command.add(program);
        command.addAll(options);
        var bench = new ProcessBuilder(command)
                .directory(settings.project().toFile())
                .inheritIO();
        bench.environment().putAll(settings.toEnvironment());
        return bench.start().waitFor();
    }
}
