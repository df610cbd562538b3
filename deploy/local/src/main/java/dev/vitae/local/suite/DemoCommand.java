package dev.vitae.local.suite;

import dev.vitae.local.demo.Demo;
import dev.vitae.local.services.KeptSecret;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suite demo}. */
@Command(
        name = "demo",
        description = {
            "Starts the suite where it isn't up, uploads the sample CVs and prints the candidates.",
            "Exits with 0 if every sample gave one."
        })
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Suite suite;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--without-keycloak", description = "Leaves out what people sign in with.")
    private boolean withoutKeycloak;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var running = suite.runningSettings();
        var settings = withoutKeycloak ? running.withoutKeycloak() : running;
        UpCommand.bringUp(settings, out);
        out.println();
        var demo = new Demo(settings.gatewayUrl(), KeptSecret.OPERATOR_TOKEN.of(settings), out, Terminal.width());
        var complete = demo.run(settings.project().resolve("samples"));
        out.println();
        out.println("The suite stays up; ./suite down stops it, ./suite --help shows what else there is.");
        return complete ? 0 : 1;
    }
}
