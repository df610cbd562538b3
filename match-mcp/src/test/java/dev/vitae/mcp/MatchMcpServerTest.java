package dev.vitae.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as an assistant meets it: a process, lines in, lines out. */
@Timeout(120)
class MatchMcpServerTest {

    private static final String JOB = "550e8400-e29b-41d4-a716-446655440000";

    @TempDir
    private Path folder;

    private FakeMatchApi api;
    private Assistant assistant;

    @BeforeEach
    void start() throws IOException {
        api = FakeMatchApi.start();
        assistant = Assistant.start(Map.of("CV_MATCH_API_URL", api.url() + "/", "CV_MATCH_API_KEY", "sk_live_test"));
    }

    @AfterEach
    void end() {
        assistant.close();
        api.close();
    }

    @Test
    void itHasTheThreeDocumentedTools() throws IOException {
        List<?> tools = (List<?>) assistant.request("tools/list", Map.of()).get("tools");

        assertThat(tools.stream().<Object>map(tool -> ((Map<?, ?>) tool).get("name")))
                .containsExactlyInAnyOrder("match_cvs", "get_match_progress", "get_match_results");
        assertThat(tools)
                .allSatisfy(tool -> assertThat(((Map<?, ?>) tool).get("description"))
                        .asString()
                        .isNotBlank());
    }

    @Test
    void cvsAreSentWithTheirNamesAndTheKey() throws IOException {
        api.answers(200, "{\"job_id\":\"" + JOB + "\",\"status\":\"pending\",\"cv_count\":2}");
        Path ada = Files.writeString(folder.resolve("ada.txt"), "Ada Example");
        Path ben = Files.writeString(folder.resolve("bén \"x\".txt"), "Ben Example");

        Map<String, Object> result = assistant.call(
                "match_cvs",
                Map.of("cv_paths", List.of(ada.toString(), ben.toString()), "jd_text", "Koch für die Spätschicht"));

        assertThat(result.get("structuredContent"))
                .isEqualTo(Map.of("job_id", JOB, "status", "pending", "cv_count", 2));
        assertThat(api.requests()).singleElement().asString().satisfies(request -> {
            assertThat(request).startsWith("POST /api/match sk_live_test\n");
            assertThat(request).contains("name=\"cvs\"; filename=\"ada.txt\"", "Ada Example");
            assertThat(request).contains("name=\"cvs\"; filename=\"bén %22x%22.txt\"", "Ben Example");
            assertThat(request).contains("name=\"jd_text\"", "Koch für die Spätschicht");
        });
    }

    @Test
    void progressAndResultsAreWhatTheApiSays() throws IOException {
        api.answers(200, "{\"status\":\"processing\",\"total\":3}");
        assertThat(assistant.text("get_match_progress", Map.of("job_id", JOB)))
                .contains("\"status\":\"processing\"", "\"total\":3");
        api.answers(200, "{\"results\":[{\"match_score\":82}]}");
        assertThat(assistant.text("get_match_results", Map.of("job_id", JOB))).contains("\"match_score\":82");

        assertThat(api.requests())
                .containsExactly(
                        "GET /api/match/" + JOB + "/progress sk_live_test\n",
                        "GET /api/match/" + JOB + " sk_live_test\n");
    }

    @Test
    void whatIsNoUsableFileIsSaidWithoutAskingTheApi() throws IOException {
        assertThat(match("cv.pdf")).isEqualTo("ERROR: Not an absolute path: cv.pdf");
        assertThat(match(folder.resolve("none.pdf").toString())).startsWith("ERROR: There is no file ");
        assertThat(match(folder.toString())).startsWith("ERROR: Not a file: ");
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void refusalsOfTheApiAreErrorsOfTheToolWithItsReason() throws IOException {
        String cv = Files.writeString(folder.resolve("ada.txt"), "Ada").toString();
        api.answers(402, "{\"detail\":\"Insufficient credits: 1 needed, 0 available\"}");
        assertThat(match(cv))
                .startsWith("ERROR: Insufficient credits: 1 needed, 0 available")
                .endsWith("(HTTP 402)");
        api.answers(401, "{\"detail\":\"Missing or invalid API key\"}");
        assertThat(match(cv)).isEqualTo("ERROR: Missing or invalid API key. Check CV_MATCH_API_KEY (HTTP 401)");
        api.answers(404, "{\"detail\":\"Job not found\"}");
        assertThat(assistant.text("get_match_results", Map.of("job_id", "../../operator keys")))
                .isEqualTo("ERROR: Job not found (HTTP 404)");
        assertThat(api.requests().getLast()).startsWith("GET /api/match/..%2F..%2Foperator%20keys ");
        api.answers(502, "<html>");
        assertThat(match(cv)).startsWith("ERROR: What answers at ").contains("502");
    }

    @Test
    void anApiThatIsAwayIsAnErrorOfTheTool() throws IOException {
        api.close();

        assertThat(assistant.text("get_match_progress", Map.of("job_id", JOB)))
                .startsWith("ERROR: The match API at " + api.url());
    }

    @Test
    void wrongArgumentsAreErrorsOfTheTool() throws IOException {
        assertThat(assistant.text("match_cvs", Map.of("cv_paths", "/cv.pdf", "jd_text", "Cook")))
                .startsWith("ERROR: ");
        assertThat(assistant.text("match_cvs", Map.of("cv_paths", List.of(), "jd_text", "Cook")))
                .startsWith("ERROR: ");
        assertThat(assistant.text("get_match_results", Map.of())).startsWith("ERROR: ");
    }

    @Test
    void whatIsNotConfiguredIsSaidByTheTools() throws IOException {
        try (Assistant unconfigured = Assistant.start(Map.of())) {
            assertThat(unconfigured.text("get_match_progress", Map.of("job_id", JOB)))
                    .startsWith("ERROR: CV_MATCH_API_URL is not set");
        }
    }

    @Test
    void whatWasAskedRightBeforeTheEndIsAnswered() throws Exception {
        api.answers(200, "{\"total\":3}");
        String call =
                "{\"jsonrpc\":\"2.0\",\"id\":99,\"method\":\"tools/call\",\"params\":{\"name\":\"get_match_progress\","
                        + "\"arguments\":{\"job_id\":\"" + JOB + "\"}}}";

        assertThat(assistant.lastWords(call)).singleElement().asString().contains("\"id\":99", "total");
    }

    @Test
    void itEndsWithItsInput() throws Exception {
        assertThat(assistant.leave()).isZero();
    }

    private String match(String path) throws IOException {
        return assistant.text("match_cvs", Map.of("cv_paths", List.of(path), "jd_text", "Cook"));
    }
}
