package dev.vitae.bench.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.bench.bare.TestFile;
import dev.vitae.bench.run.BenchException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The suite's portal surface as a client uses it, and the operator's way to a key. */
public final class Portal {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private final URI gateway;
    private final String operatorToken;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Portal(URI gateway, String operatorToken) {
        this.gateway = gateway;
        this.operatorToken = operatorToken;
    }

    /** Where the gateway answers. */
    public URI gateway() {
        return gateway;
    }

    /** What an upload was answered with. */
    sealed interface Answer {

        /** All files are done. */
        record Finished(JsonNode results) implements Answer {}

        /** The files are under way. */
        record Accepted(String jobId) implements Answer {}
    }

    /** The key of a new account. */
    public String newKey(String plan) {
        HttpRequest request = request("/operator/keys")
                .header("x-operator-token", operatorToken)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(json.createObjectNode()
                        .put("plan", plan)
                        .put("name", "bench")
                        .toString()))
                .build();
        return expect(CREATED, send(request)).path("key").asText();
    }

    Answer upload(String key, List<TestFile> files) {
        HttpResponse<String> response = post(key, files);
        if (response.statusCode() == ACCEPTED) {
            return new Answer.Accepted(tree(response).path("job_id").asText());
        }
        return new Answer.Finished(expect(OK, response).path("results"));
    }

    /** Uploads a file; the job of it, when it has come to its end. */
    public String finishedJob(String key, TestFile file) {
        return expect(OK, post(key, List.of(file))).path("job_id").asText();
    }

    /** Whether the job has come to its end. */
    boolean finished(String key, String jobId) {
        JsonNode status = get(key, "/api/portal/job_status/" + jobId);
        return switch (status.path("status").asText()) {
            case "queued", "processing" -> false;
            case "completed" -> true;
            default -> throw new BenchException("Job " + jobId + " ended as " + status);
        };
    }

    JsonNode results(String key, String jobId) {
        return get(key, "/api/portal/job_results/" + jobId + "?offset=0&limit=100")
                .path("results");
    }

    private HttpResponse<String> post(String key, List<TestFile> files) {
        return send(request("/api/portal/parse_cv_batch_parallel")
                .header("x-api-key", key)
                .header("content-type", UploadBody.CONTENT_TYPE)
                .POST(UploadBody.of(files))
                .build());
    }

    /**
     * Anything else that the portal offers.
     *
     * @param body null for none
     * @param status that is expected
     */
    public JsonNode call(String method, String key, String path, @Nullable JsonNode body, int status) {
        return expect(
                status,
                send(request(path)
                        .header("x-api-key", key)
                        .header("content-type", "application/json")
                        .method(
                                method,
                                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                        .build()));
    }

    private JsonNode get(String key, String path) {
        return expect(OK, send(request(path).header("x-api-key", key).GET().build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new BenchException("No answer from " + request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted", e);
        }
    }

    private JsonNode expect(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new BenchException(
                    response.request().uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return tree(response);
    }

    private JsonNode tree(HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new BenchException(response.request().uri() + " answered something else than JSON", e);
        }
    }
}
