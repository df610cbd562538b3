package dev.vitae.gateway.portal;

import static dev.vitae.gateway.surroundings.Client.cv;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SynchronousParseTest {

    @Test
    void aSmallBatchIsAnsweredAtOnceFieldByField() {
        Client client = Client.onPlan("ultra");

        client.upload(cv("Ada Example"), cv("Ben Example"))
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("count", equalTo(2))
                .body("job_id", startsWith("job_"))
                .body("parses_used", equalTo(2))
                .body("parses_limit", equalTo(1000))
                .body("quota_status", equalTo("ok"))
                .body("duplicates", empty())
                .body("results.file_index", contains(0, 1))
                .body("results.filename", contains("cv0.txt", "cv1.txt"))
                .body("results.success", contains(true, true))
                .body("results.parse_tier", contains("tier1", "tier1"))
                .body("results.cached", contains(false, false))
                .body("results[0].candidate_id", startsWith("cand_"))
                .body("results[0].candidate.name", equalTo("Ada Example"))
                .body("results[0].candidate.email", equalTo("someone@mail.example"))
                .body("results[0].candidate.phone", nullValue())
                .body("results[0].candidate", hasKey("phone"))
                .body("results[0].candidate.total_experience_years", equalTo(3.5f));
    }

    @Test
    void aFileThatCantBeReadIsItsOwnErrorAndTheOthersSucceed() {
        Client.onPlan("ultra")
                .upload(cv("Ada Example"), cv("fail:encrypted"), cv("Cem Example"))
                .then()
                .statusCode(200)
                .body("results.success", contains(true, false, true))
                .body("results[1].error", containsString("Could not extract text from file"))
                .body("results[1].code", equalTo("encrypted"))
                .body("results[1]", not(hasKey("candidate")));
    }

    @Test
    void theLeanProfileIsTheDefaultAndTheRicherOnesHoldMore() {
        Client client = Client.onPlan("ultra");
        String cv = cv("Ada Example");

        client.upload(cv)
                .then()
                .body("results[0].candidate", not(hasKey("verdict")))
                .body("results[0].candidate", not(hasKey("self_check")))
                .body("results[0].candidate", not(hasKey("evidence")))
                .body("results[0].candidate", not(hasKey("fit_score")))
                .body("results[0].candidate.seniority", equalTo("senior"))
                .body("results[0].candidate", hasKey("normalized_dates"));

        Client.post(Client.with(client.request().multiPart("parse_options", "{\"output_profile\":\"ats_plus\"}"), cv))
                .then()
                .statusCode(200)
                .body("results[0].cached", equalTo(false))
                .body("results[0].candidate.self_check[0].field", equalTo("location"))
                .body("results[0].candidate.evidence[0].field", equalTo("name"))
                .body("results[0].parse_tier", equalTo("tier1"))
                .body("results[0].candidate", hasKey("verdict"))
                .body("results[0].candidate.verdict", equalTo("Ada Example for no job"))
                .body("results[0].candidate", not(hasKey("fit_score")));

        Client.post(Client.with(
                        client.request()
                                .multiPart("parse_options", "{\"response_mode\":\"full\",\"seniority\":false}")
                                .multiPart("job_description", "Senior engineer"),
                        cv))
                .then()
                .statusCode(200)
                .body("results[0].candidate", not(hasKey("seniority")))
                .body("results[0].candidate", hasKey("fit_score"))
                .body("results[0].candidate.pages", equalTo(1));
    }

    @Test
    void onlyTheFullProfileLetsALanguageModelHelpTheParser() {
        Client client = Client.onPlan("ultra");
        String cv = cv("Ada Example");
        client.upload(cv).then().body("results[0].parse_tier", equalTo("tier1"));

        Client.post(Client.with(
                        client.request().multiPart("parse_options", "{\"output_profile\":\"full_profile\"}"), cv))
                .then()
                .body("results[0].cached", equalTo(false))
                .body("results[0].parse_tier", equalTo("tier2"));
    }

    @Test
    void theReferenceMonthReachesTheParser() {
        Client.post(Client.with(
                        Client.onPlan("ultra").request().multiPart("parse_options", "{\"as_of\":\"2024-05\"}"),
                        cv("Ada Example")))
                .then()
                .statusCode(200)
                .body("results[0].warnings[0].message", equalTo("2024-05"));
    }

    @Test
    void theKeyMayComeAsBearer() {
        Client client = Client.onPlan("ultra");

        Client.post(Client.with(
                        io.restassured.RestAssured.given().header("Authorization", "Bearer " + client.key()),
                        cv("Ada")))
                .then()
                .statusCode(200);
    }
}
