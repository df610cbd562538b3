package dev.vitae.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests with a Bearer token, whatever that is. */
final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Api() {}

    static Portal.Answer get(String url, String token) {
        return send(HttpRequest.newBuilder(URI.create(url)).header("authorization", "Bearer " + token));
    }

    static Portal.Answer delete(String url, String token) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("authorization", "Bearer " + token)
                .DELETE());
    }

    static Portal.Answer post(String url, String token, Map<String, ?> body) {
        try {
            return send(HttpRequest.newBuilder(URI.create(url))
                    .header("authorization", "Bearer " + token)
                    .header("content-type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An access token for a user name and a password. */
    static Portal.Answer signIn(String realm, String user, String password) {
        var form = Map.of("grant_type", "password", "client_id", "vitae-cli", "username", user, "password", password)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static Portal.Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            var body = response.body().isBlank() ? "{}" : response.body();
            return new Portal.Answer(response.statusCode(), JSON.readTree(body));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
