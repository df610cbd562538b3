package dev.vitae.local.suite;

import dev.vitae.local.services.Settings;
import dev.vitae.local.services.Startup;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suite up}. */
@Command(name = "up", description = "Starts what does not run yet and waits until all is ready.")
final class UpCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Suite suite;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        bringUp(suite.settings(), out);
        return 0;
    }

    static void bringUp(Settings settings, PrintWriter out) {
        var news = new Startup(settings, line -> {
            out.println(line);
            out.flush();
        });
        out.println(news.run() ? "Vitae is up." : "Vitae is up already.");
        out.println("  API        " + settings.gatewayUrl() + "/api/portal");
        out.println("  try it     " + settings.gatewayUrl() + "/docs");
        out.println("  health     http://127.0.0.1:" + settings.gatewayManagementPort() + "/q/health");
        out.println("  logs       " + settings.logs());
        out.flush();
    }
}
