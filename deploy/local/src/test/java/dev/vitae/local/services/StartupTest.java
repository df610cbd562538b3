package dev.vitae.local.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.local.processes.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupTest {

    /** A Java program of one line, since a service runs on the JVM. */
    private static final String WAITS_FOR_EVER =
            "void main() throws Exception { IO.println(\"hello\"); new Object(){synchronized void w() throws Exception {wait();}}.w(); }";

    private static final String FAILS = "void main() { IO.println(\"cannot reach the moon\"); System.exit(3); }";

    @TempDir
    private Path folder;

    private Settings settings;
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void settings() {
        settings = Settings.from(Map.of("VITAE_DATA", folder.resolve("data").toString()), folder);
    }

    @Test
    void whatIsUpStaysUpAndIsFoundBySettings() throws IOException {
        var service = service("first", WAITS_FOR_EVER, Readiness.READY);
        try {
            assertThat(startup(service).run()).isTrue();
            var process = service.process();

            assertThat(startup(service).run()).isFalse();

            assertThat(process).isPresent().isEqualTo(service.process());
            assertThat(progress)
                    .filteredOn(line -> line.contains("ready after"))
                    .hasSize(1);
        } finally {
            service.stop();
        }
        assertThat(service.process()).isEmpty();
    }

    @Test
    void whatMayBecomeReadyLaterIsStartedAndNotWaitedFor() throws IOException {
        var later = service("later", WAITS_FOR_EVER, new Readiness.NotReady("starting"));
        try {
            var services = new Services(List.of(), List.of(), List.of(later));

            assertThat(new Startup(settings, services, progress::add).run()).isTrue();

            assertThat(later.process()).isPresent();
            assertThat(progress).anyMatch(line -> line.contains("starts in the background"));
        } finally {
            later.stop();
        }
    }

    @Test
    void aServiceThatDiesShowsItsLogAndTakesTheOthersWithIt() throws IOException {
        var first = service("first", WAITS_FOR_EVER, Readiness.READY);
        var second = service("second", FAILS, new Readiness.NotReady(""));

        assertThatThrownBy(() -> startup(first, second).run())
                .isInstanceOf(SuiteException.class)
                .hasMessageContaining("second ended while it was starting")
                .hasMessageContaining("cannot reach the moon");

        assertThat(first.process()).isEmpty();
    }

    @Test
    void aProcessThatOnlyHasTheNumberOfOursIsLeftAlone() throws IOException {
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            var identity = ProcessIdentity.of(stranger.pid()).orElseThrow();
            Files.createDirectories(settings.run());
            new ProcessIdentity(identity.pid(), identity.startTicks() + 1, identity.boot())
                    .writeTo(settings.run().resolve("first.pid"));
            var service = service("first", WAITS_FOR_EVER, Readiness.READY);

            assertThat(service.process()).isEmpty();
            service.stop();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private Startup startup(Service... services) {
        return new Startup(settings, new Services(List.of(services), List.of(), List.of()), progress::add);
    }

    private Service service(String name, String program, Readiness readiness) throws IOException {
        var source = Files.writeString(folder.resolve(name + ".java"), program);
        return new JvmService(
                name, settings, List.of(), List.of("-Xmx64m", source.toString()), Map::of, () -> readiness);
    }
}
