package dev.vitae.gateway.webhooks;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.MatchClient;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes through the door to webhook-service, and what comes back. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class WebhooksTest {

    private static final String ID = "wh_01a20b89842c7b1198ca018606cb18c9";
    private static final String DELIVERY = "dlv_01a20b89842c7b1198ca018606cb18c9";

    private Client client;

    @BeforeEach
    void account() {
        client = Client.onPlan("pro");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "GET    | -                               | -",
                "POST   | -                               | {\"target_url\": \"https://example.org/ü\"}",
                "GET    | /samples                        | -",
                "GET    | /{id}                           | -",
                "PATCH  | /{id}                           | {\"description\": \"x\"}",
                "DELETE | /{id}                           | -",
                "POST   | /{id}/rotate_secret             | -",
                "POST   | /{id}/test                      | -",
                "POST   | /{id}/test                      | {\"event_type\": \"parse.failed\"}",
                "GET    | /{id}/deliveries                | -",
                "GET    | /{id}/deliveries/{dlv}          | -",
                "POST   | /{id}/deliveries/{dlv}/redeliver | -",
                "POST   | /{id}/replay                    | -"
            })
    void whatIsAskedGoesThroughAsItIsAndSoDoesTheAnswer(String method, String path, String body) {
        String asked = path == null ? "" : path.replace("{id}", ID).replace("{dlv}", DELIVERY);
        RequestSpecification request = client.request().header("x-request-id", "trace-7");
        if (body != null) {
            request.contentType("application/json").body(body);
        }

        request.urlEncodingEnabled(false)
                .request(method, "/api/portal/webhooks" + asked + "?from=2026-03-01T00%3A00%3A00Z&to=")
                .then()
                .statusCode(201)
                .contentType("application/json")
                .header("x-request-id", "trace-7")
                .body("method", equalTo(method))
                .body("path", equalTo("/internal/webhooks" + asked))
                .body("query", equalTo("from=2026-03-01T00%3A00%3A00Z&to="))
                .body("account", matchesPattern("acc_[0-9a-f]{32}"))
                .body("request_id", equalTo("trace-7"))
                .body("key", nullValue())
                .body("body", equalTo(body == null ? "" : body));
    }

    @Test
    void eachAccountAsksInItsOwnName() {
        String mine = client.get("/webhooks").path("account");

        client.get("/webhooks").then().body("account", equalTo(mine));
        Client.onPlan("pro").get("/webhooks").then().body("account", not(equalTo(mine)));
    }

    @Test
    void whoHasNoKeyOfThePortalGetsNoFurther() {
        given().get("/api/portal/webhooks").then().statusCode(401);
        given().header("x-api-key", MatchClient.with(1).key())
                .get("/api/portal/webhooks")
                .then()
                .statusCode(403)
                .body("details.scope", equalTo("portal"));
    }

    @Test
    void aRefusalIsOurErrorWithWhatWebhookServiceSays() {
        client.get("/webhooks?refuse")
                .then()
                .statusCode(400)
                .body("error", equalTo("Unknown event type: x"))
                .body("code", equalTo("unknown_event_type"))
                .body("request_id", matchesPattern("req_[0-9a-f]{32}"))
                .body("details.field", equalTo("event_types"))
                .body("details.known", hasItems("a", "b"));
        client.request()
                .accept("application/problem+json")
                .get("/api/portal/webhooks?refuse")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("Bad Request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"break", "nonsense", "drop", "hang"})
    void whereItIsAwayOrBrokenTheClientHearsThatItIsUnavailableAndNoMore(String how) {
        client.get("/webhooks?" + how)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("code", equalTo("webhooks_unavailable"))
                .body(not(containsString("secret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/" + ID + "/test", "/" + ID + "/replay", "/" + ID + "/rotate_secret"})
    void aBodyMayHave64KilobytesAndNotOneByteMore(String path) {
        client.post("/webhooks" + path, "x".repeat(64 * 1024)).then().statusCode(201);
        client.post("/webhooks" + path, "x".repeat(64 * 1024 + 1))
                .then()
                .statusCode(413)
                .body("code", equalTo("body_too_large"))
                .body("details.limit", equalTo(64 * 1024));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "wh_0", "..%2F..%2Fq", "%00", "job_01a20b89842c7b1198ca018606cb18c9"})
    void whatIsNoIdIsNotFoundAndNotAskedFor(String id) {
        RequestSpecification request = client.request().urlEncodingEnabled(false);
        notFound(request.get("/api/portal/webhooks/" + id));
        notFound(request.delete("/api/portal/webhooks/" + id));
        notFound(request.post("/api/portal/webhooks/" + id + "/test"));
        notFound(request.get("/api/portal/webhooks/" + id + "/deliveries"));
        notFound(request.get("/api/portal/webhooks/" + ID + "/deliveries/" + id));
    }

    @Test
    void onlyJsonSubscribes() {
        client.request()
                .contentType("text/plain")
                .body("{}")
                .post("/api/portal/webhooks")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported_media_type"));
    }

    private static void notFound(Response answer) {
        answer.then().statusCode(404).body("code", equalTo("not_found"));
    }
}
