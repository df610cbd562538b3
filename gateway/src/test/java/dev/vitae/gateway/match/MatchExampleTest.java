package dev.vitae.gateway.match;

import static dev.vitae.gateway.surroundings.Client.cv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vitae.gateway.surroundings.MatchClient;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented Python example, in which only host and key are put in. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class MatchExampleTest {

    private static final Path EXAMPLE = Path.of("../docs/examples/match.py");

    @TempDir
    Path folder;

    @Test
    void itRunsUnchanged() throws Exception {
        assumeTrue(run("-c", "import requests").isEmpty(), "python3 with requests is installed");
        Files.writeString(folder.resolve("alice.pdf"), "%PDF-1.4 scores 82\n" + cv("Alice"));
        Files.writeString(folder.resolve("bob.pdf"), "%PDF-1.4 scores 31\n" + cv("Bob"));
        Files.writeString(
                folder.resolve("match.py"),
                Files.readString(EXAMPLE)
                        .replace("sk_live_your_key_here", MatchClient.with(2).key())
                        .replace("http://127.0.0.1:8080", "http://127.0.0.1:" + RestAssured.port));

        assertThat(run("match.py"))
                .contains("  2/2 done")
                .endsWith("alice.pdf: 82/100 — STRONG_MATCH", "bob.pdf: 31/100 — WEAK_MATCH");
    }

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder python =
                new ProcessBuilder("python3").directory(folder.toFile()).redirectErrorStream(true);
        python.command().addAll(List.of(arguments));
        python.environment().put("PYTHONIOENCODING", "utf-8");
        try {
            Process process = python.start();
            List<String> lines =
                    process.inputReader(StandardCharsets.UTF_8).lines().toList();
            process.waitFor();
            return lines;
        } catch (IOException notInstalled) {
            return List.of("no python3");
        }
    }
}
