package dev.vitae.local.suite;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suite bench}. */
@Command(
        name = "bench",
        description = "Measures speed and memory.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BenchParseCommand.class,
            BenchExtractCommand.class,
            BenchScoreCommand.class,
            BenchGatewayCommand.class,
            BenchWebhooksCommand.class
        })
final class BenchCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    Suite suite;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to measure.");
    }
}
