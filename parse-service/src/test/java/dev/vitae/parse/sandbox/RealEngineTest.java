package dev.vitae.parse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.service.requests.Lane;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine as it is packaged, in a sandbox as it is configured. */
class RealEngineTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path ENGINE = PROJECT.resolve("parse-engine/target/engine");

    @TempDir
    Path folder;

    @Test
    void sampleCvsBecomeCandidates() throws Exception {
        assumeTrue(Files.isDirectory(ENGINE), "the engine is packaged");
        SandboxFixture fixture = new SandboxFixture(folder)
                .with("engine-folder", ENGINE.toString())
                .with("main-class", "dev.vitae.engine.child.Child")
                .with("heap", "136m");
        try (Sandbox sandbox = fixture.open()) {
            assertThat(name(
                            sandbox,
                            "parse-engine/src/main/resources/dev/vitae/engine/child/sample.pdf",
                            DocumentType.PDF))
                    .isNotBlank();
            assertThat(name(
                            sandbox,
                            "parse-engine/src/main/resources/dev/vitae/engine/child/sample.docx",
                            DocumentType.DOCX))
                    .isNotBlank();
        }
    }

    private static String name(Sandbox sandbox, String sample, DocumentType type) throws Exception {
        try (TaskFolder task = sandbox.newTaskFolder()) {
            Files.copy(PROJECT.resolve(sample), task.document());
            Outcome outcome =
                    sandbox.parse(Lane.INTERACTIVE, task, type, ReadingPurpose.CANDIDATE, YearMonth.of(2026, 11));
            assertThat(outcome).isInstanceOf(Outcome.Parsed.class);
            try (InputStream result = task.openResult()) {
                JsonNode document = new JsonMapper().readTree(result);
                return document.at("/candidate/name").asText("");
            }
        }
    }
}
