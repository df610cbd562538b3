package dev.vitae.e2e;

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
import java.util.List;
import org.awaitility.Awaitility;

/** The match surface as one of its customers sees it. */
final class MatchSurface {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String BOUNDARY = "----vitae-e2e-match";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String url;
    private final String key;

    MatchSurface(String gatewayUrl, String key) {
        this.url = gatewayUrl + "/api/match";
        this.key = key;
    }

    /** Submits CVs for a job description. */
    Portal.Answer submit(List<CvFile> files, String job) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(("--%s\r\ncontent-disposition: form-data; name=\"jd_text\"\r\n\r\n%s\r\n".formatted(BOUNDARY, job))
                .getBytes(StandardCharsets.UTF_8));
        for (var file : files) {
            body.write(("--" + BOUNDARY + "\r\ncontent-disposition: form-data; name=\"cvs\"; filename=\"" + file.name()
                            + "\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(file.content());
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("content-type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The results of a job that has come to its end. */
    JsonNode awaitResults(String job) throws IOException {
        Awaitility.await("end of " + job)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !List.of("pending", "processing")
                        .contains(get("/" + job + "/progress").path("status").asText()));
        return get("/" + job);
    }

    private JsonNode get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url + path))).body();
    }

    private Portal.Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var response = client.send(request.header("x-api-key", key).build(), BodyHandlers.ofString());
            return new Portal.Answer(response.statusCode(), mapper.readTree(response.body()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
