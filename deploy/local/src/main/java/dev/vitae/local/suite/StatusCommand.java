package dev.vitae.local.suite;

import dev.vitae.local.processes.Memory;
import dev.vitae.local.services.Readiness;
import dev.vitae.local.services.Service;
import dev.vitae.local.services.Services;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suite status}. */
@Command(
        name = "status",
        description = {"Shows what runs, since when, where and with how much memory.", "Exits with 1 if not all is up."
        })
final class StatusCommand implements Callable<Integer> {

    private static final String ROW = "%-16s %-10s %8s %10s %6s %9s%n";

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
        var services = Services.of(settings);
        out.printf(ROW, "SERVICE", "STATE", "PID", "UP FOR", "PORT", "MEMORY");
        var states = services.all().stream().map(service -> print(service, out)).toList();
        out.println();
        out.printf(
                "%-54s %9s%n",
                "our services and the children of the sandbox", megabytes(memory(services.applications())));
        out.printf("%-54s %9s%n", "all", megabytes(memory(services.all())));
        out.println("data in " + settings.data());
        out.println("webhooks may go to receivers on this machine: " + Services.WEBHOOK_RECEIVERS_HERE);
        return states.contains(State.DOWN) || states.contains(State.NOT_READY) ? 1 : 0;
    }

    private static State print(Service service, PrintWriter out) {
        var port = String.valueOf(service.ports().getFirst().number());
        var process = service.process();
        if (process.isEmpty()) {
            out.printf(ROW, service.name(), State.DOWN.shown, "", "", port, "");
            return State.DOWN;
        }
        var readiness = service.readiness();
        var state = readiness instanceof Readiness.Ready ? State.UP : State.NOT_READY;
        var handle = process.get();
        if (service.name().equals(Services.PARSE_SERVICE)) {
            row(out, service.name(), state, handle, port, Memory.resident(handle));
            handle.descendants()
                    .forEach(child -> row(out, "  sandbox child", State.UP, child, "", Memory.resident(child)));
        } else {
            row(out, service.name(), state, handle, port, Memory.residentWithChildren(handle));
        }
        switch (readiness) {
            case Readiness.NotReady(var why) when !why.isEmpty() -> out.println("  " + why);
            case Readiness.Ready(var ocr) when !ocr.isEmpty() -> out.println("  OCR: " + ocr);
            default -> {}
        }
        return state;
    }

    private static void row(
            PrintWriter out, String name, State state, ProcessHandle process, String port, long memory) {
        out.printf(ROW, name, state.shown, process.pid(), uptime(process), port, megabytes(memory));
    }

    private static String uptime(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()))
                .map(StatusCommand::shown)
                .orElse("");
    }

    private static String shown(Duration duration) {
        if (duration.toHours() > 0) {
            return duration.toHours() + " h " + duration.toMinutesPart() + " m";
        }
        return duration.toMinutes() > 0
                ? duration.toMinutes() + " m " + duration.toSecondsPart() + " s"
                : Math.max(0, duration.toSeconds()) + " s";
    }

    private static long memory(List<Service> services) {
        return services.stream()
                .flatMap(service -> service.process().stream())
                .mapToLong(Memory::residentWithChildren)
                .sum();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%d MB", bytes / (1024 * 1024));
    }

    private enum State {
        UP("up"),
        NOT_READY("not ready"),
        DOWN("down");

        private final String shown;

        State(String shown) {
            this.shown = shown;
        }
    }
}
