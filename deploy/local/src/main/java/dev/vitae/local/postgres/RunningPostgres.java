package dev.vitae.local.postgres;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A PostgreSQL server that runs.
 *
 * @param pid of the postmaster, whose children the others are
 * @param port on 127.0.0.1
 */
public record RunningPostgres(long pid, int port) {

    /** A pid file outlives a crash, and its number may belong to another program by now. */
    boolean isAliveFrom(Path binaries) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> isIn(binaries, Path.of(command)))
                .isPresent();
    }

    private static boolean isIn(Path binaries, Path command) {
        try {
            // the system names the file without symbolic links
            return command.startsWith(binaries.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }
}
