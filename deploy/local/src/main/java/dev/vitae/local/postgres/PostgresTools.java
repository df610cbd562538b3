package dev.vitae.local.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code initdb}, {@code pg_ctl} and {@code postgres} as a user they accept. */
final class PostgresTools {

    private static final long TIME_LIMIT_SECONDS = 120;

    private final Path binaries;

    PostgresTools(Path binaries) {
        this.binaries = binaries;
    }

    /** Runs to the end and gives what was printed; anything but exit code 0 is an exception that shows it. */
    void run(String input, Path printed, String tool, List<String> arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root. In a user namespace of its own the same process is nobody,
            // and the files it makes still belong to whoever started it.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(tool).toString());
        command.addAll(arguments);
        try {
            // into a file, not a pipe: the server would keep a pipe open for as long as it lives
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
            try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                stdin.write(input);
            }
            if (!process.waitFor(TIME_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new PostgresException(tool + " took longer than " + TIME_LIMIT_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new PostgresException(
                        tool + " failed: " + Files.readString(printed).strip() + hint());
            }
        } catch (IOException failure) {
            throw new PostgresException(tool + " cannot be run: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PostgresException(tool + " was interrupted", interrupted);
        }
    }

    private static String hint() {
        return isRoot()
                ? "\n(As root, PostgreSQL needs `unshare -U`; where that is forbidden, run as another user.)"
                : "";
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
