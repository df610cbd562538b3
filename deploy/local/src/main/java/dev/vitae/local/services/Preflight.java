package dev.vitae.local.services;

import dev.vitae.local.processes.Folders;
import dev.vitae.local.processes.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks for what would make a start fail half-way, before anything is started. */
public final class Preflight {

    /** A day's work of logs, topics and CVs; with less, PostgreSQL and Kafka stop in the middle of it. */
    static final long NEEDED_BYTES = 500L * 1024 * 1024;

    private Preflight() {}

    /** Says in one line what is in the way of starting these services. */
    public static void check(Settings settings, List<Service> toStart) {
        writable(settings.data());
        space(settings.data(), settings.data().toFile().getUsableSpace());
        for (var service : toStart) {
            service.ports().forEach(port -> free(service, port));
        }
    }

    private static void writable(Path data) {
        try {
            Folders.createPrivate(data);
            Files.delete(Files.createTempFile(data, ".", ".probe"));
        } catch (IOException failure) {
            throw new SuiteException(
                    "the data folder %s cannot be written (%s); choose another one with %s"
                            .formatted(data, failure.getClass().getSimpleName(), Settings.DATA),
                    failure);
        }
    }

    static void space(Path data, long freeBytes) {
        if (freeBytes < NEEDED_BYTES) {
            throw new SuiteException(
                    "only %d MB are free in the data folder %s, %d are needed; make room or choose another one with %s"
                            .formatted(mebibytes(freeBytes), data, mebibytes(NEEDED_BYTES), Settings.DATA));
        }
    }

    private static void free(Service service, Service.UsedPort port) {
        if (Ports.isFree(port.number())) {
            return;
        }
        var whose = otherSuite(port.number())
                .map(data -> "is used by another Vitae suite (data in %s; %s=%s ./suite down stops it)"
                        .formatted(data, Settings.DATA, data))
                .orElse("is taken by another program");
        throw new SuiteException("port %d for %s %s; choose another one with %s"
                .formatted(port.number(), service.name(), whose, port.variable()));
    }

    /** The data folder of the suite one of whose JVMs uses this port. */
    private static Optional<String> otherSuite(int port) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().arguments().stream())
                .map(Arrays::asList)
                .filter(arguments -> usesPort(arguments, port))
                .flatMap(List::stream)
                .filter(argument -> argument.startsWith(JvmService.DATA_OPTION))
                .map(argument -> argument.substring(JvmService.DATA_OPTION.length()))
                .findFirst();
    }

    private static boolean usesPort(List<String> arguments, int port) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(JvmService.PORTS_OPTION))
                .map(argument -> argument.substring(JvmService.PORTS_OPTION.length()))
                .anyMatch(ports -> List.of(ports.split(",", -1)).contains(String.valueOf(port)));
    }

    private static long mebibytes(long bytes) {
        return bytes / (1024 * 1024);
    }
}
