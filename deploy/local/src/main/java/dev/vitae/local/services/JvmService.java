package dev.vitae.local.services;

import dev.vitae.local.processes.Folders;
import dev.vitae.local.processes.LogFile;
import dev.vitae.local.processes.ProcessIdentity;
import dev.vitae.local.processes.Termination;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A service in a JVM of its own, in a session of its own: it outlives the launcher and the terminal. A file in the data
 * folder says which process it is.
 *
 * @param before what makes ready for the JVM and becomes it; nothing for most
 * @param program what follows the JVM's common options: heap, class path or jar, arguments
 * @param environment on top of the launcher's, asked for when the service starts
 * @param ready says whether the running process is
 */
record JvmService(
        String name,
        Settings settings,
        List<UsedPort> ports,
        List<String> before,
        List<String> program,
        Supplier<Map<String, String>> environment,
        Supplier<Readiness> ready)
        implements Service {

    /** Tells our processes from others, also those of another suite, on a command line. */
    static final String DATA_OPTION = "-Dvitae.data=";

    /** All ports of the suite, also those of the other services. */
    static final String PORTS_OPTION = "-Dvitae.ports=";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    JvmService(
            String name,
            Settings settings,
            List<UsedPort> ports,
            List<String> program,
            Supplier<Map<String, String>> environment,
            Supplier<Readiness> ready) {
        this(name, settings, ports, List.of(), program, environment, ready);
    }

    @Override
    public LogFile log() {
        return new LogFile(settings.logs().resolve(name + ".log"));
    }

    @Override
    public Optional<ProcessHandle> process() {
        return ProcessIdentity.readFrom(pidFile()).flatMap(ProcessIdentity::process);
    }

    @Override
    public Readiness readiness() {
        return ready.get();
    }

    @Override
    public void start() {
        try {
            Folders.createPrivate(settings.logs());
            Folders.createPrivate(settings.run());
            log().rotate();
            var builder = new ProcessBuilder(command())
                    .directory(settings.data().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log().path().toFile());
            builder.environment().putAll(environment.get());
            var process = builder.start();
            var identity = ProcessIdentity.of(process.pid())
                    .orElseThrow(() -> new SuiteException(name + " ended as soon as it was started"));
            identity.writeTo(pidFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(name + " cannot be started", failure);
        }
    }

    @Override
    public void stop() {
        process().ifPresent(process -> Termination.of(process, PATIENCE));
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add("setsid");
        command.addAll(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(DATA_OPTION + settings.data());
        command.add(
                PORTS_OPTION + settings.ports().stream().map(String::valueOf).collect(Collectors.joining(",")));
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(program);
        return command;
    }

    private Path pidFile() {
        return settings.run().resolve(name + ".pid");
    }
}
