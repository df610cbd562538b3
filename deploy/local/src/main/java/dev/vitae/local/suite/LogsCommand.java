package dev.vitae.local.suite;

import dev.vitae.local.processes.LogFollower;
import dev.vitae.local.processes.LogLine;
import dev.vitae.local.services.Service;
import dev.vitae.local.services.Services;
import dev.vitae.local.services.SuiteException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suite logs}. */
@Command(name = "logs", description = "Prints the end of the logs, of one service or of all.")
final class LogsCommand implements Callable<Integer> {

    private static final long POLL_MILLIS = 300;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Suite suite;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "SERVICE",
            description = "kafka, postgres, parse-service, scoring-service, webhook-service, gateway or keycloak.")
    private @Nullable String name;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on with what comes, until ^C.")
    private boolean follow;

    @Option(names = "--raw", description = "Prints the lines as the service wrote them, some of them JSON.")
    private boolean raw;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "COUNT",
            defaultValue = "40",
            description = "So many lines of each log [${DEFAULT-VALUE}].")
    private int count;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        var services = chosen();
        var followers = new ArrayList<LogFollower>();
        for (var service : services) {
            var prefix = services.size() == 1 ? "" : service.name() + " | ";
            var follower = new LogFollower(service.log().path(), line -> out.println(prefix + shown(line)));
            service.log().lastLines(count).forEach(line -> out.println(prefix + shown(line)));
            followers.add(follower);
        }
        out.flush();
        while (follow) {
            poll(followers, out);
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return 0;
    }

    private String shown(String line) {
        return raw ? line : LogLine.readable(line);
    }

    private static void poll(List<LogFollower> followers, PrintWriter out) throws IOException {
        for (var follower : followers) {
            follower.poll();
        }
        out.flush();
    }

    private List<Service> chosen() {
        var all = Services.of(suite.runningSettings()).all();
        if (name == null) {
            return all;
        }
        var chosen = all.stream().filter(service -> service.name().equals(name)).toList();
        if (chosen.isEmpty()) {
            throw new SuiteException("there is no service '%s'; there are %s"
                    .formatted(name, all.stream().map(Service::name).collect(Collectors.joining(", "))));
        }
        return chosen;
    }
}
