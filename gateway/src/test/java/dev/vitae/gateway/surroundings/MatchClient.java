package dev.vitae.gateway.surroundings;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A client of the match surface with a key of its own account. */
public final class MatchClient {

    private final String key;
    private final String account;

    private MatchClient(String key, String account) {
        this.key = key;
        this.account = account;
    }

    /** A new account with so many credits. */
    public static MatchClient with(int credits) {
        return with(credits, Map.of());
    }

    /** A new account with so many credits, on a tier, with scopes, ... */
    public static MatchClient with(int credits, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("kind", "match");
        body.put("credits", credits);
        Response issued = Client.operator().body(body).post("/operator/keys");
        issued.then().statusCode(201);
        return new MatchClient(issued.path("key"), issued.path("account_id"));
    }

    public String key() {
        return key;
    }

    public String account() {
        return account;
    }

    public RequestSpecification request() {
        return given().header("X-API-Key", key);
    }

    /** Submits texts, named cv0.txt, cv1.txt and so on. */
    public Response submit(String jobDescription, String... cvs) {
        return submission(jobDescription, cvs).post("/api/match");
    }

    public RequestSpecification submission(String jobDescription, String... cvs) {
        RequestSpecification request = request();
        if (!jobDescription.isEmpty()) {
            request.multiPart("jd_text", jobDescription);
        }
        for (int i = 0; i < cvs.length; i++) {
            request.multiPart("cvs", "cv" + i + ".txt", cvs[i].getBytes(StandardCharsets.UTF_8), "text/plain");
        }
        return request;
    }

    public Response progress(String job) {
        return request().get("/api/match/" + job + "/progress");
    }

    public Response results(String job) {
        return request().get("/api/match/" + job);
    }

    /** The results when the job has come to its end. */
    public Response finished(String job) {
        await().untilAsserted(() ->
                progress(job).then().statusCode(200).body("status", not(is(oneOf("pending", "processing")))));
        return results(job);
    }
}
