package dev.vitae.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.local.processes.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    private Path folder;

    private final int port = Ports.free(1).getFirst();

    @AfterEach
    void nothingIsLeftRunning() {
        LocalPostgres.stop(config());
    }

    @Test
    void dataSurvivesAStop() throws SQLException {
        var first = LocalPostgres.start(config());
        execute(first, "create table kept (line text)");
        execute(first, "insert into kept values ('Zürich')");

        first.close();
        assertThat(LocalPostgres.running(config())).isEmpty();
        var second = LocalPostgres.start(config());

        assertThat(query(second, "select line from kept")).isEqualTo("Zürich");
        assertThat(second.password()).isEqualTo(first.password());
    }

    @Test
    void aServerThatRunsIsTakenAsItIs() throws SQLException {
        var first = LocalPostgres.start(config());
        var process = LocalPostgres.running(config());

        var second = LocalPostgres.start(config());

        assertThat(second.port()).isEqualTo(first.port()).isEqualTo(port);
        assertThat(LocalPostgres.running(config())).isEqualTo(process).isPresent();
        assertThat(query(second, "select current_user")).isEqualTo("vitae");
    }

    @Test
    void onlyThePasswordOpensIt() throws Exception {
        var postgres = LocalPostgres.start(config());

        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "wrong"))
                .hasMessageContaining("password authentication failed");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("postgres").resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aPidFileThatNamesAnotherProgramMeansNotRunning() throws Exception {
        LocalPostgres.start(config()).close();
        var pidFile = folder.resolve("postgres").resolve("data").resolve("postmaster.pid");
        var me = ProcessHandle.current().pid();
        Files.writeString(pidFile, me + "\n" + folder + "\n1\n" + port + "\n\n127.0.0.1\n");

        assertThat(LocalPostgres.stop(config())).isFalse();
        assertThat(ProcessHandle.of(me)).isPresent();
        Files.delete(pidFile);
    }

    @Test
    void aServerForTestsLeavesNothingBehind() {
        var forTests = PostgresConfig.forTests();

        try (var postgres = LocalPostgres.start(forTests)) {
            assertThat(postgres.port()).isPositive();
        }

        assertThat(LocalPostgres.running(forTests)).isEmpty();
        assertThat(forTests.folder()).doesNotExist();
    }

    @Test
    void aFolderThatIsThereAlreadyGetsTheDatabasesThatItLacks() throws SQLException {
        try (var postgres = LocalPostgres.start(config())) {
            execute(postgres, "create table kept (value text)");
        }

        try (var postgres = LocalPostgres.start(config("other"));
                var other = DriverManager.getConnection(
                        "jdbc:" + LocalPostgres.url(postgres.port(), "other"),
                        "other",
                        LocalPostgres.password(config("other"), "other"));
                var statement = other.createStatement()) {
            statement.execute("create table own (value text)");
            assertThat(query(postgres, "select count(*) from kept")).isEqualTo("0");
        }
    }

    /** Without what guards against a power cut, which no test here simulates; binaries shared with the other tests. */
    private PostgresConfig config(String... databases) {
        return new PostgresConfig(
                folder.resolve("postgres"), BINARIES, port, folder.resolve("postgres.log"), List.of(databases), false);
    }

    private static final Path BINARIES = Path.of("target", "postgres");

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }
}
