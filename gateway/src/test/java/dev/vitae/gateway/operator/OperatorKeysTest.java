package dev.vitae.gateway.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OperatorKeysTest {

    @Test
    void aRotatedKeyStopsWorkingAtOnceAndTheNewOneWorks() {
        Response issued = issue();
        Client before = Client.withKey(issued.path("key"));
        before.get("/jobs").then().statusCode(200);

        String rotated = Client.operator()
                .post("/operator/keys/" + issued.path("key_id") + "/rotate")
                .then()
                .statusCode(200)
                .body("account_id", equalTo(issued.path("account_id")))
                .extract()
                .path("key");

        before.get("/jobs").then().statusCode(401);
        Client.withKey(rotated).get("/jobs").then().statusCode(200);
    }

    @Test
    void aRevokedKeyStopsWorkingAndCantBeRotated() {
        Response issued = issue();

        Client.operator()
                .delete("/operator/keys/" + issued.path("key_id"))
                .then()
                .statusCode(204);

        Client.withKey(issued.path("key")).get("/jobs").then().statusCode(401);
        Client.operator()
                .post("/operator/keys/" + issued.path("key_id") + "/rotate")
                .then()
                .statusCode(409);
    }

    @Test
    void listingsShowEverythingButTheSecret() {
        Response issued = issue();
        String key = issued.path("key");
        Client.withKey(key).get("/jobs");

        String lastUse = "keys.find { it.key_id == '" + issued.path("key_id") + "' }.last_used_at";
        await().until(() -> Client.operator().get("/operator/keys").path(lastUse) != null);
        Client.operator().get("/operator/keys").then().statusCode(200).body(not(containsString(key)));
    }

    @Test
    void anAccountMayHaveSeveralKeysAndTestKeysSayWhatTheyAre() {
        Response issued = issue();

        String second = Client.operator()
                .body(Map.of("account_id", issued.path("account_id"), "mode", "test"))
                .post("/operator/keys")
                .then()
                .statusCode(201)
                .body("account_id", equalTo(issued.path("account_id")))
                .extract()
                .path("key");

        assertThat(second).startsWith("cv_test_");
        Client.withKey(second).get("/jobs").then().statusCode(200);
        Client.withKey(issued.path("key")).get("/jobs").then().statusCode(200);
    }

    @Test
    void nobodyElseIsTheOperator() {
        given().contentType("application/json")
                .body(Map.of("plan", "mega"))
                .post("/operator/keys")
                .then()
                .statusCode(401);
        given().header("x-operator-token", "guess").get("/operator/keys").then().statusCode(401);
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        Client.operator()
                .body("{}")
                .post("/operator/keys")
                .then()
                .statusCode(400)
                .body("details.field", equalTo("plan"));
        Client.operator()
                .body("{\"plan\":\"golden\"}")
                .post("/operator/keys")
                .then()
                .statusCode(400)
                .body("details.field", equalTo("plan"));
        Client.operator().body("{\"plan\":").post("/operator/keys").then().statusCode(400);
        Client.operator().delete("/operator/keys/key_nonsense").then().statusCode(404);
    }

    private static Response issue() {
        return Client.operator().body(Map.of("plan", "ultra", "name", "tests")).post("/operator/keys");
    }
}
