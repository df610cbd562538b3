package dev.vitae.parse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

    @TempDir
    Path folder;

    @Test
    void childrenEndWhenTheirServiceIsKilled() throws Exception {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxHost.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<ProcessHandle> children = new ArrayList<>();
        try (BufferedReader lines = service.inputReader()) {
            for (String line = lines.readLine(); line != null && !line.equals("ready"); line = lines.readLine()) {
                if (line.matches("\\d+")) {
                    children.add(ProcessHandle.of(Long.parseLong(line)).orElseThrow());
                }
            }
            assertThat(children).hasSize(2).allMatch(ProcessHandle::isAlive);

            service.destroyForcibly();

            await().atMost(Duration.ofSeconds(20)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            service.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
