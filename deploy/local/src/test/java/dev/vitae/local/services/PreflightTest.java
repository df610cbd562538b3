package dev.vitae.local.services;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.local.processes.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    private Path folder;

    private Settings settings;

    @BeforeEach
    void choosePorts() {
        var environment = new HashMap<String, String>();
        var names = List.of(
                "VITAE_GATEWAY_PORT",
                "VITAE_GATEWAY_MANAGEMENT_PORT",
                "VITAE_PARSE_PORT",
                "VITAE_SCORING_PORT",
                "VITAE_WEBHOOK_PORT",
                "VITAE_POSTGRES_PORT",
                "VITAE_KAFKA_PORT",
                "VITAE_KAFKA_CONTROLLER_PORT");
        var ports = Ports.free(names.size());
        names.forEach(name -> environment.put(name, String.valueOf(ports.get(names.indexOf(name)))));
        environment.put("VITAE_DATA", folder.resolve("data").toString());
        settings = Settings.from(environment, folder);
    }

    @Test
    void aFreshFolderAndFreePortsAreFine() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsNamedWithWhatMovesIt() throws IOException {
        try (var taken = new ServerSocket(settings.gatewayPort(), 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(this::check)
                    .isInstanceOf(SuiteException.class)
                    .hasMessage(
                            "port %d for gateway is taken by another program; choose another one with VITAE_GATEWAY_PORT",
                            taken.getLocalPort());
        }
    }

    @Test
    void aPortOfAnotherSuiteSaysWhoseItIs() throws Exception {
        var port = settings.parsePort();
        var other = new ProcessBuilder("sh", "-c", "read line", "-Dvitae.data=/srv/other", "-Dvitae.ports=1," + port)
                .start();
        try (var taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(this::check)
                    .hasMessageContaining(
                            "port %d for parse-service is used by another Vitae suite", taken.getLocalPort())
                    .hasMessageContaining("/srv/other");
        } finally {
            other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aFullDiskIsSaidInMegabytes() {
        assertThatThrownBy(() -> Preflight.space(folder, 300L * 1024 * 1024))
                .hasMessageStartingWith("only 300 MB are free in the data folder " + folder + ", 500 are needed")
                .hasMessageEndingWith("VITAE_DATA");
        assertThatCode(() -> Preflight.space(folder, Preflight.NEEDED_BYTES)).doesNotThrowAnyException();
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(folder.resolve("data"), "a file is in the way");

        assertThatThrownBy(this::check)
                .isInstanceOf(SuiteException.class)
                .hasMessageStartingWith("the data folder " + settings.data() + " cannot be written");
    }

    private void check() {
        Preflight.check(settings, Services.of(settings).all());
    }
}
