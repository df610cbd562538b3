package dev.vitae.gateway.accounts;

import static dev.vitae.gateway.surroundings.Tokens.member;
import static dev.vitae.gateway.surroundings.Tokens.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Database;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person does with their keys. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AccountKeysTest {

    private static final String KEYS = "/api/account/keys";

    private final Database database;
    private final String person = member(UUID.randomUUID().toString());

    @Inject
    AccountKeysTest(Database database) {
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource({
        "portal, cv_live_, portal",
        "match, sk_live_, match:execute",
        "personal, cv_pat_, chat:run mcp:connect resume:generate tools:invoke",
        "extension, askcv_ext_, extension",
        "agent, askcv_agt_, agent:query agent:read agent:write",
        "mcp, askcv_mcp_, mcp"
    })
    void eachKindHasItsPrefixAndTheScopesOfItsDocument(String kind, String prefix, String scopes) {
        create(Map.of("kind", kind, "name", "mine"))
                .then()
                .statusCode(201)
                .body("key", matchesPattern(prefix + "[0-9A-Za-z]{38}"))
                .body("kind", equalTo(kind))
                .body("name", equalTo("mine"))
                .body("scopes", contains(scopes.split(" ")));
    }

    @Test
    void keysAreListedWithoutTheirSecretsAndOnlyToTheirOwner() {
        String key = create(Map.of("kind", "agent", "name", "reader", "scopes", List.of("agent:read")))
                .path("key");

        me().get(KEYS)
                .then()
                .statusCode(200)
                .body(not(containsString(key)))
                .body("keys", hasSize(1))
                .body("keys[0].prefix", equalTo(key.substring(0, "askcv_agt_".length() + 4)))
                .body("keys[0].last_four", equalTo(key.substring(key.length() - 4)))
                .body("keys[0].scopes", contains("agent:read"))
                .body("keys[0].state", equalTo("active"))
                .body("keys[0].last_used_at", nullValue());
        with(member(UUID.randomUUID().toString())).get(KEYS).then().body("keys", empty());
    }

    @Test
    void useIsCountedSoon() {
        Response made = create(Map.of("kind", "portal", "name", "used"));
        for (int i = 0; i < 7; i++) {
            Client.withKey(made.path("key")).get("/jobs").then().statusCode(200);
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> me().get(KEYS)
                        .then()
                        .body("keys[0].uses", equalTo(7))
                        .body("keys[0].last_used_at", notNullValue()));
    }

    @Test
    void aRotatedKeyIsRefusedOnTheNextRequestAndTheNewOneKeepsItsScopes() {
        Response made = create(Map.of("kind", "match", "name", "reader", "scopes", List.of("match:read")));

        Response rotated = me().post(KEYS + "/" + made.path("key_id") + "/rotate");

        rotated.then()
                .statusCode(200)
                .body("scopes", contains("match:read"))
                .body("key_id", equalTo(made.path("key_id")));
        assertThat(matchStatus(made.path("key"))).isEqualTo(401);
        assertThat(matchStatus(rotated.path("key"))).isEqualTo(404);
    }

    @Test
    void aRevokedKeyIsRefusedOnTheNextRequestAndCantBeRotated() {
        Response made = create(Map.of("kind", "match", "name", "gone"));
        assertThat(matchStatus(made.path("key"))).isEqualTo(404);

        me().delete(KEYS + "/" + made.path("key_id")).then().statusCode(204);

        assertThat(matchStatus(made.path("key"))).isEqualTo(401);
        me().get(KEYS).then().body("keys[0].state", equalTo("revoked"));
        me().post(KEYS + "/" + made.path("key_id") + "/rotate")
                .then()
                .statusCode(409)
                .body("code", equalTo("key_not_active"));
    }

    @Test
    void aKeyEndsWhenItWasToEnd() {
        Instant soon = Instant.now().plusSeconds(3600);
        Response made = create(Map.of("kind", "match", "name", "short", "expires_at", soon.toString()));
        made.then().statusCode(201).body("expires_at", notNullValue());
        assertThat(matchStatus(made.path("key"))).isEqualTo(404);

        database.execute("update api_key set expires_at = now() - interval '1 second' where id = "
                + Database.uuid(made.path("key_id")));

        assertThat(matchStatus(made.path("key"))).isEqualTo(401);
        me().get(KEYS).then().body("keys[0].state", equalTo("expired"));
    }

    @Test
    void aTestKeyOfThePortalSaysWhatItIs() {
        create(Map.of("kind", "portal", "name", "trial", "mode", "test"))
                .then()
                .statusCode(201)
                .body("key", matchesPattern("cv_test_.*"));
    }

    @Test
    void anUnknownScopeIsNamed() {
        create(Map.of("kind", "match", "name", "x", "scopes", List.of("match:read", "match:everything")))
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown_scope"))
                .body("error", containsString("match:everything"))
                .body("details.field", equalTo("scopes"));
        create(Map.of("kind", "agent", "name", "x", "scopes", List.of("portal")))
                .then()
                .statusCode(400)
                .body("error", containsString("portal"));
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        refuse(Map.of("name", "x"), "kind");
        refuse(Map.of("kind", "golden", "name", "x"), "kind");
        refuse(Map.of("kind", "portal"), "name");
        refuse(Map.of("kind", "portal", "name", " "), "name");
        refuse(Map.of("kind", "portal", "name", "x".repeat(101)), "name");
        refuse(Map.of("kind", "portal", "name", "a\u0000b"), "name");
        refuse(Map.of("kind", "portal", "name", List.of("x")), "name");
        refuse(Map.of("kind", "portal", "name", "x", "expires_at", "2001-01-01T00:00:00Z"), "expires_at");
        refuse(Map.of("kind", "portal", "name", "x", "expires_at", "tomorrow"), "expires_at");
        refuse(Map.of("kind", "portal", "name", "x", "mode", "golden"), "mode");
        refuse(Map.of("kind", "match", "name", "x", "mode", "test"), "mode");
        refuse(Map.of("kind", "portal", "name", "x", "scopes", "portal"), "scopes");
        me().body("{\"kind\":").post(KEYS).then().statusCode(400);
        me().post(KEYS).then().statusCode(400);
    }

    @Test
    void anAccountHasNoEndlessKeys() {
        String account = create(Map.of("kind", "mcp", "name", "one")).path("account_id");
        database.execute("insert into api_key (id, account_id, kind, prefix, secret_hash, scopes, created_at) select"
                + " gen_random_uuid(), " + Database.uuid(account)
                + ", 'MCP', 'askcv_mcp_none', uuid_send(gen_random_uuid()),"
                + " 'mcp', now() from generate_series(2, 100)");

        create(Map.of("kind", "mcp", "name", "one too many"))
                .then()
                .statusCode(409)
                .body("code", equalTo("too_many_keys"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "match", "personal", "extension", "agent", "mcp"})
    void aKeyOpensItsOwnSurfaceOnly(String kind) {
        String key = create(Map.of("kind", kind, "name", "any")).path("key");

        Response portal = given().header("x-api-key", key).get("/api/portal/jobs");
        Response match =
                given().header("Authorization", "Bearer " + key).get("/api/match/550e8400-e29b-41d4-a716-446655440000");

        if (kind.equals("portal")) {
            portal.then().statusCode(200);
        } else {
            portal.then()
                    .statusCode(403)
                    .body("code", equalTo("missing_scope"))
                    .body("error", equalTo("This key lacks the scope portal"))
                    .body("details.scope", equalTo("portal"));
        }
        if (kind.equals("match")) {
            match.then().statusCode(404);
        } else {
            match.then().statusCode(403).body("details.scope", equalTo("match:read"));
        }
    }

    @Test
    void severalKeysOfOneAccountShareItsCandidates() {
        String one = create(Map.of("kind", "portal", "name", "one")).path("key");
        String other = create(Map.of("kind", "portal", "name", "other")).path("key");
        String job = Client.withKey(one).upload(Client.cv("Ada Example")).path("job_id");

        Client.withKey(other).get("/job_status/" + job).then().statusCode(200);
        me().get(KEYS).then().body("keys.name", containsInAnyOrder("one", "other"));
    }

    private void refuse(Map<String, Object> wanted, String field) {
        create(wanted).then().statusCode(400).body("details.field", equalTo(field));
    }

    private Response create(Map<String, Object> wanted) {
        return me().body(new HashMap<>(wanted)).post(KEYS);
    }

    private RequestSpecification me() {
        return with(person);
    }

    private static int matchStatus(String key) {
        return given().header("X-API-Key", key)
                .get("/api/match/550e8400-e29b-41d4-a716-446655440000")
                .statusCode();
    }
}
