package dev.vitae.local.postgres;

import dev.vitae.local.processes.Folders;
import dev.vitae.local.processes.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL server as a daemon of its own: it lives on when the process that started it ends. Listens on 127.0.0.1
 * only, has no Unix socket, and a database {@value #NAME}, with others beside it where they are wanted; each has an owner of the
 * same name, whose password is made once and kept beside the data. {@link #close} stops the server.
 */
public final class LocalPostgres implements AutoCloseable {

    /** Of the database and of its owner. */
    public static final String NAME = "vitae";

    private static final String SETTINGS_FILE = "vitae.conf";
    // A small machine; the services hold a few dozen connections together.
    private static final String SETTINGS = """
            # Written at every start.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 100
            shared_buffers = 64MB
            max_wal_size = 256MB
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_line_prefix = '%m [%p] '
            """;
    private static final String WITHOUT_SAFETY = """
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            """;
    private static final Pattern PID_FILE = Pattern.compile("(\\d+)\n.*\n(?:\\d+)\n(\\d+)\n.*", Pattern.DOTALL);

    private final PostgresConfig config;
    private final PostgresTools tools;
    private final String password;
    private final int port;

    private LocalPostgres(PostgresConfig config, PostgresTools tools, String password, int port) {
        this.config = config;
        this.tools = tools;
        this.password = password;
        this.port = port;
    }

    /** Starts the server and returns when it takes connections; one that runs already is taken as it is. */
    public static LocalPostgres start(PostgresConfig config) {
        try {
            PostgresBinaries.unpackInto(config.binaries());
            Folders.createPrivate(config.folder());
            Folders.createPrivate(config.log().resolveSibling(""));
            var tools = new PostgresTools(config.binaries());
            if (!Files.exists(data(config))) {
                initialize(config, tools);
            }
            var password = password(config);
            var runsAt = running(config);
            if (runsAt.isPresent()) {
                return new LocalPostgres(config, tools, password, runsAt.get().port());
            }
            for (var database : config.databases()) {
                if (!Files.exists(passwordFile(config, database))) {
                    create(config, tools, database, data(config));
                }
            }
            var port = config.port() == 0 ? Ports.free(1).getFirst() : config.port();
            var started = new LocalPostgres(config, tools, password, port);
            started.startDaemon();
            if (config.temporary()) {
                // whoever forgets to close it, or cannot, leaves no server behind
                Runtime.getRuntime().addShutdownHook(new Thread(started::close, "postgres"));
            }
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL cannot be set up in " + config.folder(), failure);
        }
    }

    /** Stops the server of this folder; says whether one was running. */
    public static boolean stop(PostgresConfig config) {
        if (running(config).isEmpty()) {
            return false;
        }
        // clients are sent away, nothing is lost
        new PostgresTools(config.binaries())
                .run(
                        "",
                        config.folder().resolve("pg_ctl.out"),
                        "pg_ctl",
                        List.of("stop", "-D", data(config).toString(), "-m", "fast", "-w", "-t", "60"));
        return true;
    }

    /** The server of this folder, if it runs. */
    public static Optional<RunningPostgres> running(PostgresConfig config) {
        try {
            var content = Files.readString(data(config).resolve("postmaster.pid"));
            return Optional.of(PID_FILE.matcher(content))
                    .filter(Matcher::matches)
                    .map(match -> new RunningPostgres(Long.parseLong(match.group(1)), Integer.parseInt(match.group(2))))
                    .filter(server -> server.isAliveFrom(config.binaries()));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /** The password of the database's owner, once the server of this folder has been started for the first time. */
    public static String password(PostgresConfig config) {
        return password(config, NAME);
    }

    /** The same of another database of this server. */
    public static String password(PostgresConfig config, String database) {
        try {
            return Files.readString(passwordFile(config, database));
        } catch (IOException failure) {
            throw new UncheckedIOException("no password in " + config.folder(), failure);
        }
    }

    /** As the reactive clients want it: {@code postgresql://127.0.0.1:54329/vitae}. */
    public static String url(int port) {
        return url(port, NAME);
    }

    /** The same of another database. */
    public static String url(int port, String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String jdbcUrl() {
        return "jdbc:" + url();
    }

    public String url() {
        return url(port);
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        stop(config);
        if (config.temporary()) {
            try {
                Folders.delete(config.folder());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void startDaemon() throws IOException {
        Files.writeString(
                data(config).resolve(SETTINGS_FILE), config.temporary() ? SETTINGS + WITHOUT_SAFETY : SETTINGS);
        tools.run(
                "",
                config.folder().resolve("pg_ctl.out"),
                "pg_ctl",
                List.of(
                        "start",
                        "-D",
                        data(config).toString(),
                        "-l",
                        config.log().toString(),
                        "-o",
                        "-p " + port,
                        "-w",
                        "-t",
                        "60"));
    }

    /** Makes the data folder under another name first: a half-made one is never taken for a whole one. */
    private static void initialize(PostgresConfig config, PostgresTools tools) throws IOException {
        var unfinished = config.folder().resolve("data.new");
        Folders.delete(unfinished);
        var administrator = config.folder().resolve("administrator");
        // Nobody signs in as the administrator: whoever owns the files has `postgres --single`.
        Folders.writePrivate(administrator, randomPassword());

        var initdb = new ArrayList<>(List.of("-D", unfinished.toString(), "-U", "postgres", "-E", "UTF8"));
        initdb.addAll(List.of("--locale-provider=builtin", "--locale=C.UTF-8", "--no-instructions"));
        initdb.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + administrator));
        if (config.temporary()) {
            initdb.add("--no-sync");
        }
        tools.run("", config.folder().resolve("initdb.out"), "initdb", initdb);
        Files.delete(administrator);
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "include_if_exists = '" + SETTINGS_FILE + "'\n",
                StandardOpenOption.APPEND);

        create(config, tools, NAME, unfinished);
        Files.move(unfinished, data(config), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Makes a database and its owner while no server runs. Where it was broken off, what is there already only gives an error in
     * a file that nobody reads, and the owner gets the password anew.
     */
    private static void create(PostgresConfig config, PostgresTools tools, String database, Path data)
            throws IOException {
        var password = randomPassword();
        tools.run(
                """
                create role %1$s login
                alter role %1$s password '%2$s'
                create database %1$s owner %1$s
                """.formatted(database, password),
                config.folder().resolve("initdb.out"),
                "postgres",
                List.of("--single", "-D", data.toString(), "postgres"));
        Folders.writePrivate(passwordFile(config, database), password);
    }

    private static Path data(PostgresConfig config) {
        return config.folder().resolve("data");
    }

    private static Path passwordFile(PostgresConfig config, String database) {
        return config.folder().resolve(database.equals(NAME) ? "password" : "password-" + database);
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
