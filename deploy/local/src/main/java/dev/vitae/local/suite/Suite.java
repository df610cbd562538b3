package dev.vitae.local.suite;

import dev.vitae.local.gateway.GatewayException;
import dev.vitae.local.postgres.PostgresException;
import dev.vitae.local.services.RunningSettings;
import dev.vitae.local.services.Settings;
import dev.vitae.local.services.SuiteException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The launcher of everything on one machine. */
@Command(
        name = "suite",
        description = "Runs Vitae on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            KeyCommand.class,
            AccuracyCommand.class,
            BiasReportCommand.class,
            BenchCommand.class
        },
        footer = {
            "",
            "What the environment moves, so that two suites can run side by side:",
            "  VITAE_DATA                     folder of all data [.data]",
            "  VITAE_GATEWAY_PORT             the API [8080]",
            "  VITAE_GATEWAY_HOST             the address it listens on [127.0.0.1]",
            "  VITAE_GATEWAY_MANAGEMENT_PORT  its health and metrics [9080]",
            "  VITAE_PARSE_PORT               health and metrics of parse-service [8081]",
            "  VITAE_SCORING_PORT             health and metrics of scoring-service [8082]",
            "  VITAE_WEBHOOK_PORT             health and metrics of webhook-service [8083]",
            "  VITAE_KEYCLOAK_PORT            where people sign in [8180]",
            "  VITAE_KEYCLOAK                 on, or off to leave it out [on]",
            "  VITAE_POSTGRES_PORT            [54329]",
            "  VITAE_KAFKA_PORT               [19092]",
            "  VITAE_KAFKA_CONTROLLER_PORT    [19093]"
        })
public final class Suite implements Runnable {

    /** Set by the script that starts us. */
    private static final String PROJECT = "vitae.project";

    private final Map<String, String> environment;
    private final Path project;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows what there is to say about a command.")
    @SuppressWarnings("UnusedVariable") // asked by picocli
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in before anything runs
    private CommandSpec spec;

    Suite(Map<String, String> environment, Path project) {
        this.environment = environment;
        this.project = project;
    }

    static void main(String[] arguments) {
        var project = Path.of(System.getProperty(PROJECT, "."));
        System.exit(commandLine(System.getenv(), project).execute(arguments));
    }

    static CommandLine commandLine(Map<String, String> environment, Path project) {
        return new CommandLine(new Suite(environment, project))
                .setExecutionExceptionHandler((failure, failed, parsed) -> {
                    if (failure instanceof SuiteException
                            || failure instanceof GatewayException
                            || failure instanceof PostgresException) {
                        failed.getErr().println("suite: " + failure.getMessage());
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw failure;
                });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }

    /** As the environment asks. */
    Settings settings() {
        return Settings.from(environment, project);
    }

    /** Those of the suite that runs, or what the environment asks where none does. */
    Settings runningSettings() {
        var asked = settings();
        return RunningSettings.find(asked).orElse(asked);
    }

    /** Those of the suite that runs; without one there is nothing to talk to. */
    Settings requireRunning() {
        return RunningSettings.find(settings())
                .orElseThrow(() -> new SuiteException("Vitae is not up; ./suite up starts it"));
    }
}
