package dev.vitae.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The match API over HTTP. */
final class MatchApi {

    static final String URL_VARIABLE = "CV_MATCH_API_URL";
    static final String KEY_VARIABLE = "CV_MATCH_API_KEY";

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);
    private static final TypeRef<Map<String, Object>> OBJECT = new TypeRef<>() {};

    private final @Nullable String url;
    private final @Nullable String key;
    private final McpJsonMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();

    private MatchApi(@Nullable String url, @Nullable String key, McpJsonMapper json) {
        this.url = url;
        this.key = key;
        this.json = json;
    }

    /** What is missing in the environment is said when the first tool is called: an assistant shows that to its user. */
    static MatchApi of(Map<String, String> environment, McpJsonMapper json) {
        return new MatchApi(environment.get(URL_VARIABLE), environment.get(KEY_VARIABLE), json);
    }

    Map<String, Object> submit(List<Path> cvs, String jobDescription) throws ToolProblem {
        try {
            MultipartForm form = new MultipartForm();
            for (Path cv : cvs) {
                form.file("cvs", cv);
            }
            form.text("jd_text", jobDescription);
            return send(request("/api/match")
                    .header("Content-Type", form.contentType())
                    .POST(form.body()));
        } catch (IOException unreadable) {
            throw new ToolProblem("A CV can't be read: " + unreadable.getMessage());
        }
    }

    Map<String, Object> progress(String job) throws ToolProblem {
        return send(request("/api/match/" + segment(job) + "/progress").GET());
    }

    Map<String, Object> results(String job) throws ToolProblem {
        return send(request("/api/match/" + segment(job)).GET());
    }

    private HttpRequest.Builder request(String path) throws ToolProblem {
        String base = required(url, URL_VARIABLE);
        try {
            return HttpRequest.newBuilder(URI.create(base.replaceAll("/+$", "") + path))
                    .timeout(ANSWER_WITHIN)
                    .header("X-API-Key", required(key, KEY_VARIABLE));
        } catch (IllegalArgumentException malformed) {
            throw new ToolProblem(URL_VARIABLE + " or " + KEY_VARIABLE + " holds what can't be used: "
                    + (malformed.getMessage() != null && malformed.getMessage().contains("header") ? "the key" : base));
        }
    }

    private Map<String, Object> send(HttpRequest.Builder request) throws ToolProblem {
        HttpResponse<String> answer;
        try {
            answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException unreachable) {
            String why = unreachable.getMessage() == null ? "no connection" : unreachable.getMessage();
            throw new ToolProblem("The match API at " + url + " does not answer: " + why);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ToolProblem("Interrupted");
        }
        Map<String, Object> body = body(answer);
        if (answer.statusCode() >= 300) {
            throw ToolProblem.refused(
                    answer.statusCode(), String.valueOf(body.getOrDefault("detail", "no reason given")));
        }
        return body;
    }

    private Map<String, Object> body(HttpResponse<String> answer) throws ToolProblem {
        try {
            return json.readValue(answer.body(), OBJECT);
        } catch (IOException | RuntimeException notJson) {
            throw new ToolProblem("What answers at " + url + " is no match API: status " + answer.statusCode()
                    + " and no JSON object");
        }
    }

    private static String required(@Nullable String value, String variable) throws ToolProblem {
        if (value == null || value.isBlank()) {
            throw new ToolProblem(variable + " is not set: set it in the env of this server's configuration");
        }
        return value.strip();
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
