package dev.vitae.gateway.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void everyDocumentedOperationIsThereAndAsksWhoCalls() {
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .extract()
                .path("paths");

        assertThat(paths).hasSize(32).doesNotContainKey("/operator/keys");
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> given().contentType(
                                path.contains("parse_cv") || path.equals("/api/match")
                                        ? "multipart/form-data; boundary=x"
                                        : "application/json")
                        .request(method, path.replaceAll("\\{.*?}", "job_0"))
                        .then()
                        .statusCode(401)
                        .body("code", equalTo("unauthorized"))));
    }

    @Test
    void thereIsAPageToTryIt() {
        given().get("/docs/").then().statusCode(200).body(containsString("swagger-ui"));
    }
}
