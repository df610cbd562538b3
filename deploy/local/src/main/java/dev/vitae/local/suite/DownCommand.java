package dev.vitae.local.suite;

import dev.vitae.local.services.Shutdown;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suite down}. */
@Command(name = "down", description = "Stops everything. The data stays.")
final class DownCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Suite suite;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var settings = suite.runningSettings();
        var ran = Shutdown.run(settings, line -> {
            out.println(line);
            out.flush();
        });
        out.println(ran ? "Vitae is down; its data stays in " + settings.data() : "Vitae is not up.");
        return 0;
    }
}
