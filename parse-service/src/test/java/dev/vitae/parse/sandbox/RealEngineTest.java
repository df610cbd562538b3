package dev.vitae.parse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.common.extraction.FieldReading;
import dev.vitae.service.requests.Lane;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
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
            assertThat(helped(sandbox))
                    .contains("\"parse_tier\":\"tier2\"", "\"source\":\"model\"", "\"name\":\"Dana Orlova\"");
        }
    }

    /** A CV whose name stands where the engine doesn't look, read again with what a model has read in its lines. */
    private static String helped(Sandbox sandbox) throws Exception {
        YearMonth now = YearMonth.of(2026, 11);
        try (TaskFolder task = sandbox.newTaskFolder()) {
            Files.writeString(
                    task.document(),
                    "CURRICULUM VITAE\n\nContact: d.orlova@mail.example\n\nPROFILE\n\nMy friends call me Dana Orlova.\n\n"
                            + "EXPERIENCE\n\nBookkeeper\nHalden & Brook\n01/2019 - 12/2023\n");
            sandbox.parse(Lane.INTERACTIVE, task, DocumentType.TXT, now, List.of());
            JsonNode lines = new JsonMapper().readTree(task.lines());
            int line = lines.findValuesAsText("text").indexOf("My friends call me Dana Orlova.");
            List<FieldReading> readings = List.of(new FieldReading(
                    "name", "Dana Orlova", lines.get(line).get("number").asInt()));
            assertThat(sandbox.parse(Lane.INTERACTIVE, task, DocumentType.TXT, now, readings))
                    .isInstanceOf(Outcome.Parsed.class);
            try (InputStream result = task.openResult()) {
                return new String(result.readAllBytes(), StandardCharsets.UTF_8);
            }
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
