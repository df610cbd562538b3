package dev.vitae.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** The portal surface as one of its customers sees it. */
final class Portal {

    /** Longer than Kafka takes to give a dead consumer's work to another. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final Duration REQUEST_TIME_LIMIT = Duration.ofSeconds(60);
    private static final Set<String> TERMINAL = Set.of("completed", "failed");
    private static final String BOUNDARY = "----vitae-e2e";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String baseUrl;
    private final String key;

    Portal(String gatewayUrl, String key) {
        this.baseUrl = gatewayUrl + "/api/portal";
        this.key = key;
    }

    /** An answer with its status. */
    record Answer(int status, JsonNode body) {}

    Answer upload(List<CvFile> files) throws IOException {
        return upload(files, Map.of());
    }

    /** An upload with more fields, such as {@code parse_options}. */
    Answer upload(List<CvFile> files, Map<String, String> fields) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            body.write(("--%s\r\ncontent-disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                            .formatted(BOUNDARY, field.getKey(), field.getValue()))
                    .getBytes(StandardCharsets.UTF_8));
        }
        for (var file : files) {
            body.write(("--" + BOUNDARY + "\r\ncontent-disposition: form-data; name=\"files[]\"; filename=\""
                            + file.name() + "\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(file.content());
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request("/parse_cv_batch_parallel")
                .header("content-type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A request with a JSON body. */
    Answer post(String path, String json) throws IOException {
        return send(request(path)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    JsonNode status(String job) throws IOException {
        return get("/job_status/" + job);
    }

    JsonNode jobs() throws IOException {
        return get("/jobs");
    }

    /** A page of results. */
    List<JsonNode> results(String job, int offset, int limit) throws IOException {
        return get("/job_results/%s?offset=%d&limit=%d".formatted(job, offset, limit))
                .path("results")
                .valueStream()
                .toList();
    }

    /** All results, asked for page by page. */
    List<JsonNode> allResults(String job) throws IOException {
        var all = new ArrayList<JsonNode>();
        for (var page = results(job, 0, 10); !page.isEmpty(); page = results(job, all.size(), 10)) {
            all.addAll(page);
        }
        return all;
    }

    /** The status of a job that has come to its end. */
    JsonNode awaitEnd(String job) {
        return Awaitility.await("end of " + job)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreException(IOException.class)
                .until(
                        () -> status(job),
                        status -> TERMINAL.contains(status.path("status").asText()));
    }

    /** Returns when at least so many files of a job are done; asks often, since the caller wants the moment. */
    void awaitDone(String job, int files) {
        Awaitility.await(files + " files of " + job)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> done(status(job)) >= files);
    }

    /** Files of a job that are done, with a candidate or an error. */
    static int done(JsonNode status) {
        return status.path("completed").asInt() + status.path("failed").asInt();
    }

    private JsonNode get(String path) throws IOException {
        var answer = send(request(path));
        if (answer.status() != 200) {
            throw new IOException(path + " answers " + answer);
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(REQUEST_TIME_LIMIT)
                .header("x-api-key", key);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), parse(response.body()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private JsonNode parse(String body) throws IOException {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new IOException("not JSON: " + body, notJson);
        }
    }
}
