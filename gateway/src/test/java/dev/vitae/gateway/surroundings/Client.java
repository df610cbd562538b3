package dev.vitae.gateway.surroundings;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A client of the portal with a key of its own account. */
public final class Client {

    private static final String UPLOAD = "/api/portal/parse_cv_batch_parallel";

    private final String key;

    private Client(String key) {
        this.key = key;
    }

    /** A new account on this plan. */
    public static Client onPlan(String plan) {
        return new Client(operator()
                .body(Map.of("plan", plan))
                .post("/operator/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key"));
    }

    public static Client withKey(String key) {
        return new Client(key);
    }

    public static RequestSpecification operator() {
        return given().header("x-operator-token", Surroundings.OPERATOR_TOKEN).contentType("application/json");
    }

    public String key() {
        return key;
    }

    public RequestSpecification request() {
        return given().header("x-api-key", key);
    }

    public Response get(String path) {
        return request().get("/api/portal" + path);
    }

    public Response delete(String path) {
        return request().delete("/api/portal" + path);
    }

    /** Uploads texts, named cv0.txt, cv1.txt and so on. */
    public Response upload(String... texts) {
        return with(request(), texts).post(UPLOAD);
    }

    /** Uploads one text for a job. */
    public Response uploadFor(String jobDescription, String options, String... texts) {
        RequestSpecification request = request().multiPart("parse_options", options);
        if (!jobDescription.isEmpty()) {
            request.multiPart("job_description", jobDescription);
        }
        return with(request, texts).post(UPLOAD);
    }

    /** Sends a JSON body. */
    public Response post(String path, String body) {
        return request().contentType("application/json").body(body).post("/api/portal" + path);
    }

    public static RequestSpecification with(RequestSpecification request, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            request.multiPart("files[]", "cv" + i + ".txt", texts[i].getBytes(StandardCharsets.UTF_8), "text/plain");
        }
        return request;
    }

    public static Response post(RequestSpecification upload) {
        return upload.post(UPLOAD);
    }

    /** The text of a CV that nobody has uploaded before. */
    public static String cv(String name) {
        return name + "\nsomeone@mail.example\nNo. " + UUID.randomUUID();
    }
}
