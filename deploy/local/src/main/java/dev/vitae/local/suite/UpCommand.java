package dev.vitae.local.suite;

import dev.vitae.local.services.KeptSecret;
import dev.vitae.local.services.Settings;
import dev.vitae.local.services.Startup;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--without-keycloak", description = "Leaves out what people sign in with.")
    private boolean withoutKeycloak;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var settings = suite.settings();
        bringUp(withoutKeycloak ? settings.withoutKeycloak() : settings, out);
        return 0;
    }

    static void bringUp(Settings settings, PrintWriter out) {
        var firstSignIn = settings.keycloak() && !KeptSecret.DEMO_PASSWORD.exists(settings);
        var news = new Startup(settings, line -> {
            out.println(line);
            out.flush();
        });
        out.println(news.run() ? "Vitae is up." : "Vitae is up already.");
        out.println("  API        " + settings.gatewayUrl() + "/api/portal");
        out.println("  try it     " + settings.gatewayUrl() + "/docs");
        out.println("  health     http://127.0.0.1:" + settings.gatewayManagementPort() + "/q/health");
        if (settings.keycloak()) {
            out.println("  sign in    " + settings.realmUrl() + ", in a minute (./suite status)");
        }
        if (firstSignIn) {
            out.println("             as demo with the password " + KeptSecret.DEMO_PASSWORD.of(settings));
            out.println("             as admin with the password " + KeptSecret.ADMIN_PASSWORD.of(settings));
            out.println("             which are not shown again");
        }
        out.println("  logs       " + settings.logs());
        out.flush();
    }
}
