package dev.vitae.gateway.portal;

import static dev.vitae.gateway.surroundings.Client.cv;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RedactionTest {

    @ParameterizedTest
    @ValueSource(strings = {"ats_plus", "full_profile"})
    void nothingOfTheNameIsShownWhereItIsTakenOut(String profile) {
        upload(Client.onPlan("ultra"), "{\"output_profile\":\"" + profile + "\",\"redact\":[\"name\"]}")
                .then()
                .statusCode(200)
                .body(not(containsString("Ada Example")))
                .body("results[0].filename", equalTo("file-0.txt"))
                .body("results[0].candidate", hasKey("name"))
                .body("results[0].candidate.name", nullValue())
                .body("results[0].candidate.email", nullValue())
                .body("results[0].candidate.location", equalTo("London, UK"))
                .body("results[0].candidate.skills", contains("Java"))
                .body("results[0].candidate.evidence.field", contains("profile"))
                .body("results[0].candidate.evidence[0].text", equalTo("[name] builds things"));
    }

    @Test
    void whatIsAskedForLaterIsTakenOutAsWell() {
        Client client = Client.onPlan("ultra");
        String id =
                upload(client, "{\"redact\":[\"name\",\"photo\",\"address\"]}").path("results[0].candidate_id");

        client.request()
                .get("/api/portal/candidates/" + id + "?output_profile=full_profile")
                .then()
                .statusCode(200)
                .body(not(containsString("Ada Example")))
                .body("candidate.photo_present", equalTo(false))
                .body("candidate.location", nullValue())
                .body("candidate.self_check", empty());
    }

    @Test
    void theSameFileWithoutRedactionIsShownWhole() {
        Client client = Client.onPlan("ultra");
        String cv = cv("Ada Example");
        upload(client, "{\"redact\":[\"name\"]}", cv);

        upload(client, "{}", cv)
                .then()
                .body("results[0].candidate.name", equalTo("Ada Example"))
                .body("results[0].candidate.photo_present", equalTo(true))
                .body("results[0].candidate", not(hasKey("redactions")));
    }

    @Test
    void theOrderOfTheKindsMakesNoOtherResult() {
        Client client = Client.onPlan("ultra");
        String cv = cv("Ada Example");
        upload(client, "{\"redact\":[\"name\",\"age\"]}", cv);

        upload(client, "{\"redact\":[\"age\",\"name\",\"age\"]}", cv).then().body("results[0].cached", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"redact\":[\"salary\"]}", "{\"redact\":[\"\"]}"})
    void anUnknownKindIsRefusedWithTheKnownOnes(String options) {
        upload(Client.onPlan("ultra"), options)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_parse_options"))
                .body("details.field", equalTo("parse_options.redact"))
                .body(
                        "error",
                        containsString("name, contact, photo, age, gender, nationality, address, dates_of_education"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"redact\":\"name\"}", "{\"redact\":[1]}", "{\"redact\":{}}"})
    void anythingButAListOfStringsIsRefused(String options) {
        upload(Client.onPlan("ultra"), options)
                .then()
                .statusCode(400)
                .body("details.field", equalTo("parse_options.redact"));
    }

    private static Response upload(Client client, String options) {
        return upload(client, options, cv("Ada Example"));
    }

    private static Response upload(Client client, String options, String cv) {
        return Client.post(Client.with(client.request().multiPart("parse_options", options), cv));
    }
}
