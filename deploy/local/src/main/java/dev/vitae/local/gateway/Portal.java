package dev.vitae.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Uploads CVs as a customer of the portal surface does. */
public final class Portal implements AutoCloseable {

    private static final String PATH = "/api/portal";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 500;

    private final JsonHttp http;

    public Portal(String gatewayUrl, String key) {
        http = new JsonHttp(gatewayUrl, "x-api-key", key);
    }

    /**
     * Uploads all files in one batch and gives the results, one a file, in their order.
     *
     * @param progress told how far an asynchronous batch is
     */
    public List<JsonNode> parse(List<Path> files, Consumer<String> progress) {
        var boundary = "vitae-" + UUID.randomUUID();
        var answer = http.send(http.request(PATH + "/parse_cv_batch_parallel")
                .header("content-type", "multipart/form-data; boundary=" + boundary)
                .POST(multipart(files, boundary))
                .build());
        if (!answer.path("async").asBoolean(false)) {
            return answer.path("results").valueStream().toList();
        }
        var job = answer.path("job_id").asText();
        awaitEnd(job, progress);
        return http.send(http.request(PATH + "/job_results/" + job).build())
                .path("results")
                .valueStream()
                .toList();
    }

    @Override
    public void close() {
        http.close();
    }

    private void awaitEnd(String job, Consumer<String> progress) {
        var end = Instant.now().plus(PATIENCE);
        var shown = "";
        while (Instant.now().isBefore(end)) {
            var status = http.send(http.request(PATH + "/job_status/" + job).build());
            var state = status.path("status").asText();
            if (state.equals("completed") || state.equals("failed")) {
                return;
            }
            var done = "%d of %d files done"
                    .formatted(
                            status.path("completed").asInt()
                                    + status.path("failed").asInt(),
                            status.path("total").asInt());
            if (!done.equals(shown)) {
                progress.accept(done);
                shown = done;
            }
            pause();
        }
        throw new GatewayException("job " + job + " has not ended after " + PATIENCE.toMinutes() + " minutes");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GatewayException("interrupted", interrupted);
        }
    }

    private static HttpRequest.BodyPublisher multipart(List<Path> files, String boundary) {
        var parts = new ArrayList<HttpRequest.BodyPublisher>();
        for (var file : files) {
            parts.add(HttpRequest.BodyPublishers.ofString(
                    "--%s\r\ncontent-disposition: form-data; name=\"files[]\"; filename=\"%s\"\r\ncontent-type: application/octet-stream\r\n\r\n"
                            .formatted(boundary, file.getFileName())));
            parts.add(content(file));
            parts.add(HttpRequest.BodyPublishers.ofString("\r\n"));
        }
        parts.add(HttpRequest.BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return HttpRequest.BodyPublishers.concat(parts.toArray(HttpRequest.BodyPublisher[]::new));
    }

    private static HttpRequest.BodyPublisher content(Path file) {
        try {
            return HttpRequest.BodyPublishers.ofFile(file);
        } catch (FileNotFoundException failure) {
            throw new GatewayException(file + " cannot be read", failure);
        }
    }
}
