package dev.vitae.gateway.match;

import static dev.vitae.gateway.surroundings.Client.cv;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.MatchClient;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may match. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class MatchKeysTest {

    private static final String UNKNOWN = "/api/match/550e8400-e29b-41d4-a716-446655440000";

    @Test
    void keysOfTheKindLookAsDocumented() {
        Client.operator()
                .body(Map.of("kind", "match", "credits", 50))
                .post("/operator/keys")
                .then()
                .statusCode(201)
                .body("key", matchesPattern("sk_live_[0-9A-Za-z]{38}"))
                .body("kind", equalTo("match"))
                .body("tier", equalTo("api"))
                .body("scopes", contains("match:execute"));
    }

    @Test
    void theKeyIsTakenFromEitherHeader() {
        MatchClient client = MatchClient.with(1);

        given().header("X-API-Key", client.key()).get(UNKNOWN).then().statusCode(404);
        given().header("Authorization", "Bearer " + client.key())
                .get(UNKNOWN)
                .then()
                .statusCode(404);
    }

    @Test
    void withoutAGoodKeyNothingIsShown() {
        given().get(UNKNOWN).then().statusCode(401).body("detail", equalTo("Missing or invalid API key"));
        given().header("X-API-Key", "sk_live_your_key_here").get(UNKNOWN).then().statusCode(401);
        given().multiPart("jd_text", "Engineer").post("/api/match").then().statusCode(401);
    }

    @Test
    void whoMayOnlyReadIsToldWhichScopeIsMissing() {
        MatchClient reader = MatchClient.with(1, Map.of("scopes", List.of("match:read")));

        reader.submit("Engineer", cv("Ada"))
                .then()
                .statusCode(403)
                .body("code", equalTo("missing_scope"))
                .body("detail", equalTo("This key lacks the scope match:execute"))
                .body("details.scope", equalTo("match:execute"));
        reader.results("550e8400-e29b-41d4-a716-446655440000").then().statusCode(404);
    }

    @Test
    void whoMayExecuteMayRead() {
        MatchClient client = MatchClient.with(1);
        String job = client.submit("Engineer", cv("Ada")).path("job_id");

        client.progress(job).then().statusCode(200);
        assertThat(client.finished(job).<Integer>path("results[0].match_score")).isEqualTo(70);
    }

    @Test
    void scopesTiersAndCreditsThatAreNoneAreNamed() {
        create(Map.of("scopes", List.of("match:everything")), "scopes");
        create(Map.of("tier", "golden"), "tier");
        create(Map.of("credits", -1), "credits");
        create(Map.of("kind", "golden"), "kind");
    }

    private static void create(Map<String, Object> wanted, String field) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("kind", "match"));
        body.putAll(wanted);
        Client.operator()
                .body(body)
                .post("/operator/keys")
                .then()
                .statusCode(400)
                .body("details.field", equalTo(field));
    }
}
