package dev.vitae.gateway.operations;

import static dev.vitae.gateway.surroundings.Client.cv;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OperationsTest {

    @TestHTTPResource(value = "", management = true)
    URI management;

    @Test
    void readinessLooksAtDatabaseAndBroker() {
        given().get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem(containsString("PostgreSQL")))
                .body("checks.name", hasItem(containsString("Messaging")));
        given().get(management.resolve("/q/health/live")).then().statusCode(200);
    }

    @Test
    void metricsCountFilesByOutcomeAndTier() {
        Client.onPlan("ultra")
                .upload(cv("Ada Example"), cv("fail:encrypted"))
                .then()
                .statusCode(200);

        String metrics = given().get(management.resolve("/q/metrics")).asString();

        assertThat(metrics)
                .containsPattern("vitae_files_total\\{outcome=\"parsed\",tier=\"tier1\"\\} \\d")
                .containsPattern("vitae_files_total\\{outcome=\"encrypted\",tier=\"none\"\\} \\d")
                .contains("vitae_stage_seconds_count{stage=\"store\"}")
                .contains("vitae_stage_seconds_count{stage=\"upload\"}")
                .contains("vitae_files_overdue")
                .contains("vitae_queue_age_seconds")
                .contains("vitae_outbox_age_seconds");
    }

    @Test
    void theyAreNotOnThePublicDoor() {
        given().get("/q/metrics").then().statusCode(404);
        given().get("/q/health/ready").then().statusCode(404);
    }
}
