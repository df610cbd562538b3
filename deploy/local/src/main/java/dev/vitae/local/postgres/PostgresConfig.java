package dev.vitae.local.postgres;

import dev.vitae.local.processes.Folders;
import java.nio.file.Path;
import java.util.List;

/**
 * One PostgreSQL server.
 *
 * @param folder holds the data and the password; made where it is missing
 * @param binaries where the server's own files are unpacked, once
 * @param port on 127.0.0.1; 0 chooses a free one at each start
 * @param log where the server writes its log
 * @param databases beside {@code vitae}, each with an owner of the same name
 * @param temporary the folder goes away when the server is closed, and nothing is kept safe from a power cut
 */
public record PostgresConfig(
        Path folder, Path binaries, int port, Path log, List<String> databases, boolean temporary) {

    public PostgresConfig {
        folder = folder.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
        log = log.toAbsolutePath().normalize();
        databases = List.copyOf(databases);
    }

    /** The suite's server, all of it under the data folder, with these databases beside {@code vitae}. */
    public static PostgresConfig of(Path data, int port, List<String> databases) {
        return new PostgresConfig(
                data.resolve("postgres"),
                data.resolve("postgres-" + PostgresBinaries.VERSION),
                port,
                data.resolve("logs").resolve("postgres.log"),
                databases,
                false);
    }

    /** A throw-away server on a free port. Its binaries are unpacked once a user of the machine, not once a test. */
    public static PostgresConfig forTests() {
        var folder = Folders.temporary("vitae-postgres-");
        var binaries = Path.of(
                System.getProperty("java.io.tmpdir"),
                "vitae-" + System.getProperty("user.name"),
                "postgres-" + PostgresBinaries.VERSION);
        return new PostgresConfig(folder, binaries, 0, folder.resolve("postgres.log"), List.of(), true);
    }
}
