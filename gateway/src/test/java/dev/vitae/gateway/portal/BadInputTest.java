package dev.vitae.gateway.portal;

import static dev.vitae.gateway.surroundings.Client.cv;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of bad inputs: each gets a clear error that names the field, and costs nothing. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BadInputTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cv_live_tooshort",
                "nonsense",
                // well-formed but unknown is covered below; this one has a checksum that doesn't fit
                "cv_live_0123456789ABCDEFGHIJKLMNOPQRSTUVxxxxxx"
            })
    void aKeyThatIsNoneIsRefused(String key) {
        given().header("x-api-key", key)
                .get("/api/portal/jobs")
                .then()
                .statusCode(401)
                .body("error", equalTo("Missing or invalid API key"))
                .body("code", equalTo("unauthorized"))
                .body("status", equalTo(401))
                .body("request_id", notNullValue());
    }

    @Test
    void noKeyAtAllIsRefusedEvenOnAnUpload() {
        Client.post(Client.with(given(), cv("Ada"))).then().statusCode(401);
    }

    @Test
    void moreFilesThanThePlanTakesNamesTheLimit() {
        Client client = Client.onPlan("pro");

        client.upload(cv("Ada"), cv("Ben"))
                .then()
                .statusCode(400)
                .body("code", equalTo("too_many_files"))
                .body("error", containsString("at most 1"))
                .body("details.field", equalTo("files[]"))
                .body("details.limit", equalTo(1));
        client.upload(cv("Ada")).then().statusCode(200).body("parses_used", equalTo(1));
    }

    @Test
    void zeroFilesNameTheField() {
        Response answer = Client.post(Client.onPlan("pro").request().multiPart("job_description", "Engineer"));

        answer.then().statusCode(400).body("details.field", equalTo("files[]"));
    }

    @Test
    void aFileInTheWrongFieldGetsAHint() {
        Response answer = Client.post(Client.onPlan("pro")
                .request()
                .multiPart("file", "cv.txt", "Ada Example".repeat(200_000).getBytes(StandardCharsets.UTF_8)));

        answer.then()
                .statusCode(400)
                .body("code", equalTo("missing_field"))
                .body("error", containsString("the file in the field file was not taken"));
    }

    @Test
    void aNulInTheJobDescriptionIsRefused() {
        Client.post(Client.with(Client.onPlan("pro").request().multiPart("job_description", "a\0b"), cv("Ada")))
                .then()
                .statusCode(400)
                .body("details.field", equalTo("job_description"));
    }

    @Test
    void aFileThatIsNoDocumentNamesItself() {
        Client client = Client.onPlan("ultra");

        Client.post(Client.with(client.request(), cv("Ada")).multiPart("files[]", "photo.pdf", PNG, "application/pdf"))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_file_type"))
                .body("details.field", equalTo("files[]"))
                .body("details.filename", equalTo("photo.pdf"))
                .body("details.file_index", equalTo(1));
        client.get("/jobs").then().body("jobs.size()", equalTo(0));
    }

    @Test
    void anEmptyFileNamesItself() {
        Client.post(Client.onPlan("pro").request().multiPart("files[]", "empty.txt", new byte[0], "text/plain"))
                .then()
                .statusCode(400)
                .body("code", equalTo("empty_file"))
                .body("details.filename", equalTo("empty.txt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{not json                      | parse_options",
                "[]                             | parse_options",
                "\"text\"                       | parse_options",
                "{} {}                          | parse_options",
                "{\"verdict\":\"yes\"}          | parse_options.verdict",
                "{\"score\":1}                  | parse_options.score",
                "{\"output_profile\":\"best\"}  | parse_options.output_profile",
                "{\"output_profile\":7}         | parse_options.output_profile",
                "{\"response_mode\":\"ats_core\"} | parse_options.response_mode",
                "{\"as_of\":\"2024\"}           | parse_options.as_of"
            })
    void parseOptionsThatAreWrongNameTheOption(String options, String field) {
        Client.post(Client.with(Client.onPlan("pro").request().multiPart("parse_options", options), cv("Ada")))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_parse_options"))
                .body("details.field", equalTo(field));
    }

    @Test
    void unknownOptionsAreIgnored() {
        Client.post(Client.with(
                        Client.onPlan("pro").request().multiPart("parse_options", "{\"colour\":\"red\"}"), cv("Ada")))
                .then()
                .statusCode(200);
    }

    @Test
    void aJobDescriptionMayHaveFiftyThousandCharactersAndNotOneMore() {
        Client client = Client.onPlan("ultra");

        Client.post(Client.with(client.request().multiPart("job_description", text("ü", 50_000)), cv("Ada")))
                .then()
                .statusCode(200);
        Client.post(Client.with(client.request().multiPart("job_description", text("ü", 50_001)), cv("Ada")))
                .then()
                .statusCode(400)
                .body("code", equalTo("field_too_long"))
                .body("details.field", equalTo("job_description"))
                .body("details.limit", equalTo(50_000));
    }

    @Test
    void aBodyThatIsNotMultipartIsRefused() {
        given().header("x-api-key", Client.onPlan("pro").key())
                .contentType("multipart/form-data; boundary=x")
                .body("this is not multipart".getBytes(StandardCharsets.UTF_8))
                .post("/api/portal/parse_cv_batch_parallel")
                .then()
                .statusCode(400);
        given().header("x-api-key", Client.onPlan("pro").key())
                .contentType("application/json")
                .body("{}")
                .post("/api/portal/parse_cv_batch_parallel")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported_media_type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"job_status/", "job_results/", "candidates/"})
    void whatIsUnknownOrMalformedIsNotFound(String path) {
        Client client = Client.onPlan("pro");

        for (String id : new String[] {"nonsense", "job_00000000000000000000000000000000", "cand_0", "%00"}) {
            client.get("/" + path + id).then().statusCode(404).body("code", equalTo("not_found"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"offset=-1", "offset=x", "limit=0", "limit=101", "limit=1.5"})
    void pagingThatIsWrongNamesTheParameter(String query) {
        Client client = Client.onPlan("pro");
        String job = client.upload(cv("Ada")).path("job_id");

        client.get("/job_results/" + job + "?" + query)
                .then()
                .statusCode(400)
                .body("details.field", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void errorsAreProblemsForWhoAsksForThat() {
        given().header("x-api-key", "nonsense")
                .accept("application/problem+json")
                .get("/api/portal/jobs")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("about:blank"))
                .body("title", equalTo("Unauthorized"))
                .body("status", equalTo(401))
                .body("detail", equalTo("Missing or invalid API key"));
    }

    @Test
    void theRequestIdIsTheClientsWhereItIsUsable() {
        Client client = Client.onPlan("pro");

        client.request()
                .header("x-request-id", "trace-7")
                .get("/api/portal/jobs")
                .then()
                .header("x-request-id", "trace-7");
        String made = client.request()
                .header("x-request-id", "with space")
                .get("/api/portal/candidates/nowhere")
                .then()
                .statusCode(404)
                .extract()
                .header("x-request-id");
        assertThat(made).startsWith("req_");
    }

    @Test
    void nothingFromInsideLeavesTheHouse() {
        given().get("/no/such/path").then().statusCode(404).body("$", not(hasKey("stack")));
    }

    private static String text(String character, int times) {
        return character.repeat(times);
    }
}
