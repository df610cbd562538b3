package dev.vitae.gateway.signin;

import static dev.vitae.gateway.surroundings.Tokens.member;
import static dev.vitae.gateway.surroundings.Tokens.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A gateway whose identity provider is down, or not up yet. */
@QuarkusTest
@TestProfile(ProviderAwayTest.Away.class)
class ProviderAwayTest {

    public static class Away implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Surroundings.class, Map.of("provider", "away")));
        }
    }

    @TestHTTPResource(value = "", management = true)
    URI management;

    @Test
    void keysWorkAllTheSame() {
        Client.onPlan("basic").get("/jobs").then().statusCode(200);
    }

    @Test
    void whoShowsATokenIsToldToComeAgain() {
        with(member("somebody"))
                .get("/api/account")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("sign_in_unavailable"));
    }

    @Test
    void whoShowsNoneIsToldToSignIn() {
        given().get("/api/account").then().statusCode(401);
    }

    @Test
    void theGatewayIsReady() {
        given().get(management.resolve("/q/health/ready")).then().statusCode(200);
    }
}
