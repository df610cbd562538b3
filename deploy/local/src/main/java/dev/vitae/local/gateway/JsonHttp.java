package dev.vitae.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Requests to one base address, all with the same header; answers as JSON. */
final class JsonHttp implements AutoCloseable {

    /** Longer than the gateway lets a synchronous upload wait. */
    private static final Duration TIME_LIMIT = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String baseUrl;
    private final String headerName;
    private final String headerValue;

    JsonHttp(String baseUrl, String headerName, String headerValue) {
        this.baseUrl = baseUrl;
        this.headerName = headerName;
        this.headerValue = headerValue;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(TIME_LIMIT)
                .header(headerName, headerValue);
    }

    HttpRequest.Builder request(String path, Object jsonBody) {
        try {
            return request(path)
                    .header("content-type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(jsonBody)));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }

    /** Anything but success is an exception with the gateway's own explanation. */
    JsonNode send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            var body = parse(response.body());
            if (response.statusCode() >= 300) {
                var error = body.path("error").asText("no explanation");
                throw new GatewayException("the gateway answers %d: %s".formatted(response.statusCode(), error));
            }
            return body;
        } catch (IOException failure) {
            throw new GatewayException("the gateway at " + baseUrl + " cannot be reached", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GatewayException("interrupted", interrupted);
        }
    }

    private JsonNode parse(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : mapper.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
