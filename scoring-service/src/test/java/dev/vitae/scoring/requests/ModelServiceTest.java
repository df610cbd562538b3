package dev.vitae.scoring.requests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.vitae.common.blobs.BlobStore;
import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.DocumentKind;
import dev.vitae.common.candidate.FieldCheck;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.events.ScoreRequested;
import dev.vitae.common.events.Topics;
import dev.vitae.common.extraction.ExtractionRequest;
import dev.vitae.common.extraction.VisibleLine;
import dev.vitae.common.scoring.Assessment;
import dev.vitae.scoring.models.ModelServer;
import dev.vitae.scoring.surroundings.CapturedLog;
import dev.vitae.scoring.surroundings.Inputs;
import dev.vitae.scoring.surroundings.Scoring;
import dev.vitae.scoring.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way from Kafka to a language model and back. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(ModelServiceTest.WithModel.class)
class ModelServiceTest {

    private static final String NOTHING_TO_SAY = """
            {"verdict": [], "executive_summary": [], "strengths": [{"text": "Builds payment services.", "quotes": ["builds payment services"]}],
             "gaps": [], "score_shift": {"points": 2, "reason": "Works for banks in Java.", "quotes": ["payment services in Java and PostgreSQL for banks"]}}
            """;

    /** A service with a model, whose server ends with the JVM. */
    public static final class WithModel implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            ModelServer server = new ModelServer();
            return Map.of(
                    "vitae.model.provider", "openai",
                    "vitae.model.base-url", server.baseUrl(),
                    "vitae.model.name", "test-model",
                    "vitae.model.key", ModelServer.KEY,
                    "vitae.model.timeout", "2s",
                    "vitae.model.cache.entries", "0",
                    "vitae.model.breaker.failures", "100");
        }
    }

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "vitae.model.base-url")
    String modelUrl;

    @Inject
    BlobStore blobs;

    private ModelServer server;

    @BeforeEach
    void reset() {
        server = ModelServer.at(modelUrl);
        server.reset();
    }

    @Test
    void theModelsPartReachesTheAssessmentAndNoLogHoldsContentOrKey() throws Exception {
        server.says(NOTHING_TO_SAY);
        try (CapturedLog log = new CapturedLog();
                Scoring scoring = new Scoring(blobs, bootstrapServers)) {
            Assessment assessment = scoring.assessed(Inputs.input());

            assertThat(assessment.engine()).isEqualTo("test-model");
            assertThat(assessment.model().shift()).isEqualTo(2);
            assertThat(assessment.fitScore()).isEqualTo(assessment.model().engineScore() + 2);
            assertThat(assessment.strengths()).containsExactly("Builds payment services.");
            assertThat(log.text())
                    .contains("Model test-model, prompt assessment-1: 1000 tokens in, 200 out")
                    .doesNotContain(ModelServer.KEY, "payment", "Quillfeather", "PostgreSQL");
        }
    }

    @Test
    void whatTheEngineIsNotSureOfIsReadAndNoLogHoldsIt() throws Exception {
        server.says("{\"readings\": [{\"field\": \"name\", \"value\": \"Dana Orlova\", \"line\": 1}]}");
        ParsedDocument document = new ParsedDocument(
                Candidate.none("en"),
                DocumentKind.CV,
                List.of(),
                List.of(new FieldCheck("name", 0, "none")),
                List.of(),
                List.of(),
                "tier1",
                1);
        try (CapturedLog log = new CapturedLog()) {
            given().contentType("application/json")
                    .header("x-vitae-account", "acct_1")
                    .header("x-vitae-lane", "interactive")
                    .body(Scoring.JSON.writeValueAsString(
                            new ExtractionRequest(document, List.of(new VisibleLine(1, 1, "I am Dana Orlova")))))
                    .post("/internal/extractions")
                    .then()
                    .statusCode(200)
                    .body("readings.field", contains("name"))
                    .body("readings.line", contains(1));

            assertThat(log.text())
                    .contains("Model test-model, prompt extraction-1: 1000 tokens in, 200 out")
                    .doesNotContain("Orlova");
        }
        given().contentType("application/json")
                .body("{}")
                .post("/internal/extractions")
                .then()
                .statusCode(400);
    }

    @Test
    void aModelThatIsLateHoldsUpNoRequest() throws Exception {
        server.saysAfter(Duration.ofSeconds(20), NOTHING_TO_SAY);
        try (Scoring scoring = new Scoring(blobs, bootstrapServers)) {
            List<ScoreRequested> requests = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                ScoreRequested request = scoring.request(Inputs.input());
                scoring.send(Topics.SCORE_REQUESTS_BULK, request);
                requests.add(request);
            }

            for (ScoreRequested request : requests) {
                assertThat(scoring.assessment(scoring.finished(request)).engine())
                        .isEqualTo("rules");
            }
        }
    }
}
