package dev.vitae.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.MatchClient;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The running gateway holds its callers to their limits, and tells them at every answer. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RateLimitsTest {

    private static final String UNKNOWN = "/api/match/550e8400-e29b-41d4-a716-446655440000";

    @TestHTTPResource(value = "", management = true)
    URI management;

    @Test
    void theSixtyFirstMatchCallWithinAMinuteIsTooManyAndOtherKeysDoNotNotice() {
        MatchClient client = MatchClient.with(0);
        for (int left = 59; left >= 0; left--) {
            client.request()
                    .get(UNKNOWN)
                    .then()
                    .statusCode(404)
                    .header("X-RateLimit-Limit", "60")
                    .header("X-RateLimit-Remaining", Integer.toString(left))
                    .header("RateLimit", matchesPattern("\"match\";r=" + left + ";t=\\d+"))
                    .header("RateLimit-Policy", "\"match\";q=60;w=60");
        }

        Response refused = client.request().get(UNKNOWN);

        refused.then()
                .statusCode(429)
                .contentType("application/json")
                .header("X-RateLimit-Limit", "60")
                .header("X-RateLimit-Remaining", "0")
                .header("RateLimit", matchesPattern("\"match\";r=0;t=\\d+"))
                .header("RateLimit-Policy", "\"match\";q=60;w=60")
                .header("x-request-id", notNullValue())
                .body("error", equalTo("Rate limit exceeded"))
                .body("detail", equalTo("Rate limit exceeded"))
                .body("code", equalTo("rate_limit_exceeded"))
                .body("status", equalTo(429))
                .body("request_id", equalTo(refused.header("x-request-id")))
                .body("details.policy", equalTo("match"))
                .body("details.limit", equalTo(60))
                .body("details.window_seconds", equalTo(60))
                .body("retryAfterMs", allOf(greaterThan(0), lessThanOrEqualTo(60_000)));
        long retryAfter = Long.parseLong(refused.header("Retry-After"));
        int retryAfterMillis = refused.path("retryAfterMs");
        Instant resetsAt = Instant.parse(refused.path("details.resets_at"));
        assertThat(retryAfter).isBetween(1L, 60L).isEqualTo(Math.ceilDiv(retryAfterMillis, 1000));
        assertThat(Long.parseLong(refused.header("X-RateLimit-Reset")))
                .isEqualTo(resetsAt.plusNanos(999_999_999).getEpochSecond());

        String otherKey = Client.operator()
                .body(Map.of("kind", "match", "account_id", client.account()))
                .post("/operator/keys")
                .path("key");
        given().header("X-API-Key", otherKey)
                .get(UNKNOWN)
                .then()
                .statusCode(404)
                .header("X-RateLimit-Remaining", "59");
        assertThat(given().get(management.resolve("/q/metrics")).asString())
                .contains("vitae_limits_refused_total{policy=\"match\"}");
    }

    @Test
    void anUploadThatIsRefusedLeavesTheConnectionUsable() {
        MatchClient client = MatchClient.with(0);
        for (int i = 0; i < 60; i++) {
            client.request().get(UNKNOWN);
        }

        for (int i = 0; i < 5; i++) {
            client.submission("Engineer")
                    .multiPart("cvs", "cv.txt", new byte[3_000_000], "text/plain")
                    .post("/api/match")
                    .then()
                    .statusCode(429);
        }
    }

    @Test
    void aRefusalIsAProblemForWhoAsksForThat() {
        MatchClient client = MatchClient.with(0);
        for (int i = 0; i < 60; i++) {
            client.request().get(UNKNOWN);
        }

        client.request()
                .accept("application/problem+json")
                .get(UNKNOWN)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("title", equalTo("Too Many Requests"))
                .body("details.policy", equalTo("match"));
    }

    @Test
    void thePortalCountsKeysAndTheirAccount() {
        Client.onPlan("pro")
                .get("/jobs")
                .then()
                .statusCode(200)
                .header("X-RateLimit-Limit", "3000")
                .header("X-RateLimit-Remaining", "2999")
                .header(
                        "RateLimit-Policy",
                        allOf(
                                matchesPattern(".*\"portal-key\";q=3000;w=60.*"),
                                matchesPattern(".*\"portal-account\";q=6000;w=60.*")));
    }

    @Test
    void whatIsNotLimitedSaysNothingOfLimits() {
        given().get("/openapi").then().statusCode(200).header("RateLimit-Policy", nullValue());
    }

    @Test
    void anAddressThatShowsWrongKeysIsToldToWaitButItsGoodKeysWork() {
        for (int left = 59; left >= 0; left--) {
            from("198.51.100.7", "sk_live_your_key_here")
                    .then()
                    .statusCode(401)
                    .header("X-RateLimit-Limit", "60")
                    .header("X-RateLimit-Remaining", Integer.toString(left));
        }

        from("198.51.100.7", "sk_live_your_key_here")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("details.policy", equalTo("failed-authentication"));
        given().header("X-Forwarded-For", "198.51.100.7").get(UNKNOWN).then().statusCode(429);
        from("198.51.100.8", "sk_live_your_key_here").then().statusCode(401);
        from("198.51.100.7", MatchClient.with(0).key()).then().statusCode(404);
    }

    private static Response from(String address, String key) {
        return given().header("X-Forwarded-For", address)
                .header("X-API-Key", key)
                .get(UNKNOWN);
    }
}
