package dev.vitae.local.suite;

import dev.vitae.local.gateway.Keys;
import dev.vitae.local.services.KeptSecret;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suite key}: one method a subcommand. */
@Command(name = "key", description = "Makes, lists, rotates and revokes API keys.", synopsisSubcommandLabel = "COMMAND")
final class KeyCommand implements Runnable {

    private static final String ROW = "%-36s %-36s %-6s %-9s %-12s %-20s %-20s %s%n";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Suite suite;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with keys.");
    }

    @Command(name = "create", description = "Makes a key, for a new account unless one is named, and shows it once.")
    int create(
            @Option(
                            names = "--kind",
                            defaultValue = "portal",
                            description = "The surface it opens: portal or match [${DEFAULT-VALUE}].")
                    String kind,
            @Option(names = "--tier", description = "Of the match surface: free, starter or api [api].") @Nullable
                    String tier,
            @Option(names = "--credits", description = "Matches that the account gets with it [0].") @Nullable
                    Integer credits,
            @Option(
                            names = "--plan",
                            defaultValue = "basic",
                            description = "Of the portal: basic, pro, ultra or mega [${DEFAULT-VALUE}].")
                    String plan,
            @Option(names = "--name", description = "What the key is for.") @Nullable String name,
            @Option(names = "--account", paramLabel = "ID", description = "The account it belongs to.") @Nullable
                    String account,
            @Option(names = "--mode", description = "live or test [live].") @Nullable String mode,
            @Option(names = "--raw", description = "Prints the key and nothing else.") boolean raw) {
        try (var keys = keys()) {
            show(keys.create(new Keys.NewKey(kind, plan, tier, credits, name, account, mode)), raw);
        }
        return 0;
    }

    @Command(name = "list", description = "Lists all keys, without their secrets.")
    int list() {
        try (var keys = keys()) {
            var out = out();
            out.printf(ROW, "KEY ID", "ACCOUNT", "PLAN", "KIND", "PREFIX", "NAME", "LAST USED", "STATE");
            for (var key : keys.list()) {
                out.printf(
                        ROW,
                        key.keyId(),
                        key.accountId(),
                        key.plan(),
                        key.kind(),
                        key.prefix(),
                        key.name(),
                        key.lastUsedAt().isEmpty() ? "never" : toSeconds(key.lastUsedAt()),
                        key.revokedAt().isEmpty() ? "valid" : "revoked " + toSeconds(key.revokedAt()));
            }
        }
        return 0;
    }

    @Command(name = "rotate", description = "Gives a key a new secret; the old one stops working at once.")
    int rotate(
            @Parameters(paramLabel = "KEY_ID", description = "As key list shows it.") String keyId,
            @Option(names = "--raw", description = "Prints the key and nothing else.") boolean raw) {
        try (var keys = keys()) {
            show(keys.rotate(keyId), raw);
        }
        return 0;
    }

    @Command(name = "revoke", description = "Makes a key useless for good.")
    int revoke(@Parameters(paramLabel = "KEY_ID", description = "As key list shows it.") String keyId) {
        try (var keys = keys()) {
            keys.revoke(keyId);
            out().println(keyId + " is revoked.");
        }
        return 0;
    }

    private void show(Keys.Created created, boolean raw) {
        var out = out();
        if (raw) {
            out.println(created.key());
            return;
        }
        out.println(created.key());
        out.println("  key id   " + created.keyId());
        out.println(
                "  account  " + created.accountId() + " (plan " + created.plan() + ", tier " + created.tier() + ")");
        out.println("The key is not shown again.");
    }

    private static String toSeconds(String instant) {
        return Instant.parse(instant).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private Keys keys() {
        var settings = suite.requireRunning();
        return new Keys(settings.gatewayUrl(), KeptSecret.OPERATOR_TOKEN.of(settings));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
