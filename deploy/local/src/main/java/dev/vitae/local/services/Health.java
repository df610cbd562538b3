package dev.vitae.local.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a service of ours whether it is ready. */
final class Health {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;

    Health(int managementPort) {
        request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"))
                .timeout(TIME_LIMIT)
                .build();
    }

    Readiness ask() {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? new Readiness.Ready(ocr(response.body()))
                    : new Readiness.NotReady(failingChecks(response.body()));
        } catch (IOException notYet) {
            return new Readiness.NotReady("does not answer");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Readiness.NotReady("");
        }
    }

    /** The names of the checks that fail, with what they say. */
    static String failingChecks(String body) {
        try {
            return new ObjectMapper()
                    .readTree(body)
                    .path("checks")
                    .valueStream()
                    .filter(check -> !check.path("status").asText().equals("UP"))
                    .map(Health::shown)
                    .collect(Collectors.joining("; "));
        } catch (JsonProcessingException notOurs) {
            return "";
        }
    }

    /** What the checks say of OCR; empty where none does. */
    static String ocr(String body) {
        try {
            return new ObjectMapper()
                    .readTree(body)
                    .path("checks")
                    .valueStream()
                    .map(check -> check.path("data").path("ocr").asText())
                    .filter(said -> !said.isEmpty())
                    .findFirst()
                    .orElse("");
        } catch (JsonProcessingException notOurs) {
            return "";
        }
    }

    private static String shown(JsonNode check) {
        var said = check.path("data")
                .propertyStream()
                .map(entry -> entry.getKey() + " " + entry.getValue().asText());
        return Stream.concat(Stream.of(check.path("name").asText()), said).collect(Collectors.joining(", "));
    }
}
