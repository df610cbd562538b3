package dev.vitae.gateway.match;

import static dev.vitae.gateway.surroundings.Client.cv;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.gateway.surroundings.MatchClient;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the match surface refuses, and up to where it doesn't. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class MatchInputTest {

    private static final int FIVE_MB = 5 * 1024 * 1024;

    private MatchClient client;

    @BeforeEach
    void account() {
        client = MatchClient.with(100);
    }

    @ParameterizedTest
    @CsvSource({"free, Free, 10", "starter, Starter, 20", "api, API, 25"})
    void aTierTakesSoManyCvsAndNotOneMore(String tier, String title, int limit) {
        MatchClient account = MatchClient.with(100, Map.of("tier", tier));

        account.submit("hold", cvs(limit)).then().statusCode(200).body("cv_count", equalTo(limit));
        account.submit("hold", cvs(limit + 1))
                .then()
                .statusCode(400)
                .body("code", equalTo("too_many_files"))
                .body("details.field", equalTo("cvs"))
                .body("details.limit", equalTo(limit))
                .body("detail", containsString(title + " takes at most " + limit));
    }

    @Test
    void aFileOfFiveMegabytesIsTakenAndOneByteMoreIsNot() {
        client.submission("Engineer")
                .multiPart("cvs", "big.txt", text(FIVE_MB), "text/plain")
                .multiPart("cvs", "bigger.txt", text(FIVE_MB + 1), "text/plain")
                .post("/api/match")
                .then()
                .statusCode(200)
                .body("cv_count", equalTo(1))
                .body("skipped_cvs.filename", contains("bigger.txt"));
    }

    @Test
    void fiftyThousandCharactersAreTakenAndOneMoreIsNot() {
        client.submit("é".repeat(50_000), cv("Ada")).then().statusCode(200);
        client.submit("é".repeat(50_001), cv("Ada"))
                .then()
                .statusCode(400)
                .body("details.field", equalTo("jd_text"))
                .body("details.limit", equalTo(50_000));
    }

    @Test
    void withoutAJobDescriptionItSaysWhichFieldsTakeOne() {
        client.submission("", cv("Ada"))
                .post("/api/match")
                .then()
                .statusCode(400)
                .body("details.field", equalTo("jd_text"))
                .body("detail", containsString("jd_file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n\t "})
    void anEmptyJobDescriptionIsNone(String text) {
        client.submit(text, cv("Ada"))
                .then()
                .statusCode(400)
                .body("code", equalTo("missing_field"))
                .body("details.field", equalTo("jd_text"));
    }

    @Test
    void aJobDescriptionFileThatCantBeTakenIsNamed() {
        client.submission("", cv("Ada"))
                .multiPart("jd_file", "job.pdf", new byte[0], "application/pdf")
                .post("/api/match")
                .then()
                .statusCode(400)
                .body("code", equalTo("empty_file"))
                .body("details.field", equalTo("jd_file"));
        client.submission("", cv("Ada"))
                .multiPart("jd_file", "job.pdf", text(FIVE_MB + 1), "application/pdf")
                .post("/api/match")
                .then()
                .statusCode(400)
                .body("code", equalTo("file_too_large"))
                .body("details.field", equalTo("jd_file"));
        client.submission("", cv("Ada"))
                .multiPart("jd_file", "job.pdf", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}, "image/jpeg")
                .post("/api/match")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_file_type"))
                .body("details.field", equalTo("jd_file"));
    }

    @Test
    void withoutCvsItSaysThatTheyAreMissing() {
        client.submit("Engineer")
                .then()
                .statusCode(400)
                .body("code", equalTo("missing_field"))
                .body("details.field", equalTo("cvs"));
    }

    @Test
    void whereNoCvIsLeftItSaysWhyOfEach() {
        RequestSpecification submission = client.submission("Engineer");
        submission.multiPart("cvs", "a.pdf", new byte[0], "application/pdf");
        submission.multiPart("cvs", "b.pdf", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}, "image/jpeg");

        submission
                .post("/api/match")
                .then()
                .statusCode(400)
                .body("code", equalTo("no_usable_files"))
                .body("details.field", equalTo("cvs"))
                .body("skipped_cvs.filename", contains("a.pdf", "b.pdf"))
                .body("skipped_cvs.code", contains("empty_file", "invalid_file_type"));
    }

    @Test
    void aBodyThatIsNoFormIsRefused() {
        client.request()
                .contentType("application/json")
                .body("{}")
                .post("/api/match")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported_media_type"));
    }

    private static String[] cvs(int count) {
        return IntStream.range(0, count).mapToObj(i -> cv("Person " + i)).toArray(String[]::new);
    }

    private static byte[] text(int bytes) {
        return "word ".repeat(bytes / 5 + 1).substring(0, bytes).getBytes(StandardCharsets.UTF_8);
    }
}
