package dev.vitae.webhooks.subscriptions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.vitae.webhooks.surroundings.Owner;
import dev.vitae.webhooks.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of bad inputs: each is refused by name, when subscribing and when changing, and leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BadInputTest {

    private final Owner owner = Owner.somebody();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                       | body        | invalid_json",
                "not json                                 | body        | invalid_json",
                "[]                                       | body        | invalid_json",
                "{} {}                                    | body        | invalid_json",
                "{}                                       | target_url  | missing_field",
                "{\"target_url\": null}                   | target_url  | missing_field",
                "{\"target_url\": \"http://localhost/\"}  | event_types | missing_field",
                "{\"target_url\": \"http://localhost/\", \"event_types\": null} | event_types | missing_field"
            })
    void aSubscriptionNeedsWhereToAndWhat(String body, String field, String code) {
        refused(owner.post("", body), field, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"target_url\": 7                               | target_url          | invalid_field",
                "\"target_url\": \"\"                            | target_url          | missing_field",
                "\"target_url\": \"a\\u0000b\"                   | target_url          | invalid_characters",
                "\"target_url\": \"nonsense\"                    | target_url          | invalid_url",
                "\"target_url\": \"ftp://localhost/\"            | target_url          | invalid_url",
                "\"target_url\": \"http://u:p@localhost/\"       | target_url          | invalid_url",
                "\"target_url\": \"https://10.0.0.1/\"           | target_url          | forbidden_address",
                "\"target_url\": \"https://[::ffff:10.0.0.1]/\"  | target_url          | forbidden_address",
                "\"target_url\": \"http://example.org/\"         | target_url          | https_required",
                "\"event_types\": \"parse.completed\"            | event_types         | invalid_field",
                "\"event_types\": [1]                            | event_types         | invalid_field",
                "\"event_types\": []                             | event_types         | missing_field",
                "\"event_types\": [\"parse.completed\", \"*\"]   | event_types         | unknown_event_type",
                "\"description\": {}                             | description         | invalid_field",
                "\"metadata\": []                                | metadata            | invalid_field",
                "\"metadata\": {\"a\": 1}                        | metadata.a          | invalid_field",
                "\"metadata\": {\"a\": {\"b\": \"c\"}}           | metadata.a          | invalid_field",
                "\"metadata\": {\"a\": \"\\u0000\"}              | metadata.a          | invalid_characters",
                "\"candidate_ids_only\": \"true\"                | candidate_ids_only  | invalid_field",
                "\"retry_schedule\": \"never\"                   | retry_schedule      | invalid_field",
                "\"retry_schedule\": 3                           | retry_schedule      | invalid_field",
                "\"rate_limit\": 0                               | rate_limit          | invalid_field",
                "\"rate_limit\": 1001                            | rate_limit          | invalid_field",
                "\"rate_limit\": 1.5                             | rate_limit          | invalid_field",
                "\"rate_limit\": 99999999999                     | rate_limit          | invalid_field",
                "\"rate_limit\": \"10\"                          | rate_limit          | invalid_field",
                "\"status\": \"gone\"                            | status              | invalid_field",
                "\"status\": true                                | status              | invalid_field"
            })
    void aFieldThatIsWrongIsNamed(String wrong, String field, String code) {
        String url = wrong.startsWith("\"target_url") ? "" : "\"target_url\": \"http://localhost/\", ";
        String types = wrong.startsWith("\"event_types") ? "" : "\"event_types\": [\"parse.failed\"], ";
        refused(owner.post("", "{" + url + types + wrong + "}"), field, code);
        owner.get("").then().body("webhooks", empty());

        String id = owner.webhook();
        Object before = owner.get("/" + id).path("webhook");
        refused(owner.patch("/" + id, "{" + wrong + "}"), field, code);
        owner.get("/" + id).then().body("webhook", equalTo(before));
    }

    @Test
    void anUnknownTypeIsNamedBesideThoseThatThereAre() {
        owner.post("", "{\"target_url\": \"http://localhost/\", \"event_types\": [\"parse.started\"]}")
                .then()
                .statusCode(400)
                .body("error", containsString("parse.started"))
                .body("details.known", hasItems("parse.completed", "parse.failed", "score.completed"))
                .body("status", equalTo(400))
                .body("request_id", equalTo("req_test"));
    }

    @ParameterizedTest
    @CsvSource({"description, 500", "target_url, 2048"})
    void whatIsTooLongNamesItsLimit(String field, int limit) {
        String longest = field.equals("target_url")
                ? "http://localhost/" + "x".repeat(limit - "http://localhost/".length())
                : "ü".repeat(limit);
        String id = owner.webhook();

        owner.patch("/" + id, "{\"" + field + "\": \"" + longest + "\"}").then().statusCode(200);
        var tooLong = owner.patch("/" + id, "{\"" + field + "\": \"" + longest + "x\"}");

        refused(tooLong, field, "field_too_long");
        tooLong.then().body("details.limit", equalTo(limit));
    }

    @Test
    void metadataIsBounded() {
        StringBuilder many = new StringBuilder("\"a0\": \"\"");
        for (int i = 1; i < 51; i++) {
            many.append(", \"a").append(i).append("\": \"\"");
        }
        refused(owner.subscribe("\"metadata\": {" + many + "}"), "metadata", "too_many_values");
        refused(owner.subscribe("\"metadata\": {\"" + "n".repeat(41) + "\": \"\"}"), "metadata", "field_too_long");
        refused(owner.subscribe("\"metadata\": {\"a\": \"" + "t".repeat(501) + "\"}"), "metadata.a", "field_too_long");
        owner.subscribe("\"metadata\": {\"" + "n".repeat(40) + "\": \"" + "t".repeat(500) + "\"}")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "wh_0", "wh_00000000000000000000000000000000", "job_00000000000000000000000000000000"
            })
    void whatIsUnknownOrMalformedIsNotFound(String id) {
        owner.get("/" + id).then().statusCode(404).body("code", equalTo("not_found"));
        owner.patch("/" + id, "{}").then().statusCode(404).body("code", equalTo("not_found"));
        owner.delete("/" + id).then().statusCode(404);
        owner.post("/" + id + "/rotate_secret", "").then().statusCode(404);
        owner.post("/" + id + "/test", "").then().statusCode(404);
    }

    @Test
    void withoutAnAccountNothingIsAnswered() {
        RestAssured.given()
                .get("/internal/webhooks")
                .then()
                .statusCode(400)
                .body("details.field", equalTo("x-vitae-account"));
    }

    private static void refused(Response answer, String field, String code) {
        answer.then().statusCode(400).body("details.field", equalTo(field)).body("code", equalTo(code));
    }
}
