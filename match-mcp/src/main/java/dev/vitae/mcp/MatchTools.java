package dev.vitae.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The three tools. What goes wrong is the tool's answer, never an error of the protocol: the assistant can say it or act on it. */
final class MatchTools {

    private static final long LAST_CALL_SECONDS = 120;
    private static final Map<String, Object> JOB_ID =
            Map.of("type", "string", "description", "job_id from match_cvs", "minLength", 1);

    private final MatchApi api;
    private final McpJsonMapper json;
    /** One party for whoever waits for the calls, and one for each call. */
    private final Phaser calls = new Phaser(1);

    MatchTools(MatchApi api, McpJsonMapper json) {
        this.api = api;
        this.json = json;
    }

    private interface Work {
        Map<String, Object> of(CallToolRequest request) throws ToolProblem;
    }

    List<SyncToolSpecification> all() {
        return List.of(
                tool(
                        "match_cvs",
                        "Submit CVs for matching against a job description. Costs one credit for each CV. Returns job_id,"
                                + " status and cv_count, and in skipped_cvs what can't be read.",
                        Map.of(
                                "cv_paths",
                                Map.of(
                                        "type",
                                        "array",
                                        "items",
                                        Map.of("type", "string"),
                                        "minItems",
                                        1,
                                        "description",
                                        "Absolute paths to CV files (PDF, DOCX, TXT), at most 5 MB each"),
                                "jd_text",
                                Map.of(
                                        "type",
                                        "string",
                                        "description",
                                        "Job description text, at most 50,000 characters")),
                        List.of("cv_paths", "jd_text"),
                        this::match),
                tool(
                        "get_match_progress",
                        "Check how far a job is: total, completed, pending, processing, and status (pending, processing,"
                                + " completed or failed).",
                        Map.of("job_id", JOB_ID),
                        List.of("job_id"),
                        request -> api.progress(jobId(request))),
                tool(
                        "get_match_results",
                        "Get the results of a completed job, best match first: score from 0 to 100, verdict, summary,"
                                + " strengths, gaps and recommendation of each CV.",
                        Map.of("job_id", JOB_ID),
                        List.of("job_id"),
                        request -> api.results(jobId(request))));
    }

    /** Returns when no call is under way any more, at the latest after two minutes. */
    void awaitIdle() throws InterruptedException {
        try {
            calls.awaitAdvanceInterruptibly(calls.arrive(), LAST_CALL_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stillUnderWay) {
            // whoever asked has gone
        }
    }

    private SyncToolSpecification tool(
            String name, String description, Map<String, Object> properties, List<String> required, Work work) {
        Map<String, Object> schema = Map.of("type", "object", "properties", properties, "required", required);
        return SyncToolSpecification.builder()
                .tool(Tool.builder(name, schema).description(description).build())
                .callHandler((exchange, request) -> answer(work, request))
                .build();
    }

    private CallToolResult answer(Work work, CallToolRequest request) {
        calls.register();
        try {
            Map<String, Object> result = work.of(request);
            return CallToolResult.builder()
                    .addTextContent(json.writeValueAsString(result))
                    .structuredContent(result)
                    .isError(false)
                    .build();
        } catch (ToolProblem problem) {
            return problem(problem.text());
        } catch (IOException impossible) {
            return problem("The answer of the match API can't be shown");
        } finally {
            calls.arriveAndDeregister();
        }
    }

    private static CallToolResult problem(String text) {
        return CallToolResult.builder().addTextContent(text).isError(true).build();
    }

    private Map<String, Object> match(CallToolRequest request) throws ToolProblem {
        String jobDescription = text(request, "jd_text");
        List<Path> cvs = new ArrayList<>();
        for (Object path : list(request, "cv_paths")) {
            cvs.add(file(String.valueOf(path)));
        }
        return api.submit(cvs, jobDescription);
    }

    /** A relative path would mean whatever folder the assistant was started in. */
    private static Path file(String sent) throws ToolProblem {
        Path path;
        try {
            path = Path.of(sent);
        } catch (InvalidPathException malformed) {
            throw new ToolProblem("Not a path: " + sent);
        }
        if (!path.isAbsolute()) {
            throw new ToolProblem("Not an absolute path: " + sent);
        }
        if (!Files.exists(path)) {
            throw new ToolProblem("There is no file " + sent);
        }
        if (!Files.isRegularFile(path)) {
            throw new ToolProblem("Not a file: " + sent);
        }
        if (!Files.isReadable(path)) {
            throw new ToolProblem("The file can't be read: " + sent);
        }
        return path;
    }

    private static String jobId(CallToolRequest request) throws ToolProblem {
        return text(request, "job_id");
    }

    private static String text(CallToolRequest request, String name) throws ToolProblem {
        Map<String, Object> arguments = request.arguments();
        if (arguments == null || !(arguments.get(name) instanceof String text) || text.isBlank()) {
            throw new ToolProblem(name + " is required and must be a text that is not empty");
        }
        return text;
    }

    private static List<?> list(CallToolRequest request, String name) throws ToolProblem {
        Map<String, Object> arguments = request.arguments();
        if (arguments == null || !(arguments.get(name) instanceof List<?> list) || list.isEmpty()) {
            throw new ToolProblem(name + " is required and must be a list of paths");
        }
        return list;
    }
}
