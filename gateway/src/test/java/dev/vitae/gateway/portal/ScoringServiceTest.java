package dev.vitae.gateway.portal;

import static dev.vitae.gateway.surroundings.Client.cv;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Database;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scoring-service answers while a client waits: skills of a job description, questions to a candidate. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ScoringServiceTest {

    private static final String SKILLS = "/extract_skills";
    private static final String QUESTIONS = "/generate_interview_questions";

    @Inject
    Database database;

    private Client client;

    @BeforeEach
    void account() {
        client = Client.onPlan("ultra");
    }

    @Test
    void skillsComeInTwoLists() {
        client.post(SKILLS, "{\"description\":\"We hire\",\"title\":\"Engineer\",\"department\":\"IT\"}")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("required", contains("Java", "Engineer"))
                .body("nice_to_have", contains("Kotlin"))
                .body("warnings[0].message", equalTo("IT"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|description",
                "{\"description\":null}|description",
                "{\"description\":\"\"}|description",
                "{\"description\":\" \\n \"}|description",
                "{\"description\":[\"We hire\"]}|description",
                "{\"description\":\"a\\u0000b\"}|description",
                "{\"description\":\"We hire\",\"title\":7}|title",
                "{\"description\":\"We hire\",\"department\":{}}|department",
                "|body",
                "\"We hire\"|body"
            })
    void aDescriptionThatIsNoneIsRefusedByName(String body, String field) {
        client.post(SKILLS, body == null ? "" : body).then().statusCode(400).body("details.field", equalTo(field));
    }

    @Test
    void aDescriptionMayHaveFiftyThousandCharactersAndNotOneMore() {
        client.post(SKILLS, "{\"description\":\"" + "ü".repeat(50_000) + "\"}")
                .then()
                .statusCode(200);
        client.post(SKILLS, "{\"description\":\"" + "ü".repeat(50_001) + "\"}")
                .then()
                .statusCode(400)
                .body("details.field", equalTo("description"))
                .body("details.limit", equalTo(50_000));
        client.post(SKILLS, "{\"description\":\"" + "x".repeat(3_000_000) + "\"}")
                .then()
                .statusCode(413)
                .body("code", equalTo("body_too_large"));
    }

    @Test
    void aScorerThatFailsIsUnavailableAndKeepsItsSecrets() {
        client.post(SKILLS, "{\"description\":\"fail\"}")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("scoring_unavailable"))
                .body(not(containsString("secret")));
    }

    @Test
    void questionsAreAboutTheCandidateAndTheJob() {
        client.post(QUESTIONS, question(candidate(), "Fintech", "I am passionate"))
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("generated_at", notNullValue())
                .body("questions[0].category", equalTo("Technical"))
                .body("questions[0].question", equalTo("Why Fintech?"))
                .body("questions[0].rationale", equalTo("Ada Example wrote I am passionate"));
    }

    @Test
    void withoutAContextTheJobOfTheUploadIsMeantAndWhatIsRedactedStaysSo() {
        String candidate = client.uploadFor("Engineer", "{\"redact\":[\"name\"]}", cv("Ada Example"))
                .path("results[0].candidate_id");

        client.post(QUESTIONS, "{\"candidate_id\":\"" + candidate + "\"}")
                .then()
                .statusCode(200)
                .body("questions[0].question", equalTo("Why Engineer?"))
                .body("questions[0].rationale", equalTo("null wrote null"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|candidate_id",
                "{\"candidate_id\":7}|candidate_id",
                "{\"candidate_id\":\"\"}|candidate_id",
                "{\"candidate_id\":\"cand_00000000000000000000000000000000\",\"job_context\":[]}|job_context",
                "{\"candidate_id\":\"cand_00000000000000000000000000000000\",\"motivation_letter\":1}|motivation_letter"
            })
    void aRequestForQuestionsThatIsWrongIsRefusedByName(String body, String field) {
        client.post(QUESTIONS, body).then().statusCode(400).body("details.field", equalTo(field));
    }

    @Test
    void anotherAccountsCandidateIsUnknown() {
        String candidate = candidate();

        Client.onPlan("ultra")
                .post(QUESTIONS, "{\"candidate_id\":\"" + candidate + "\"}")
                .then()
                .statusCode(404);
        client.post(QUESTIONS, "{\"candidate_id\":\"nonsense\"}").then().statusCode(404);
    }

    @Test
    void theTwentyFirstSetOfTheDayIsTooManyHoweverManyComeAtOnce() throws Exception {
        String body = question(candidate(), "Fintech", "x");
        Callable<Integer> request = () -> client.post(QUESTIONS, body).statusCode();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            Assertions.assertThat(clients.invokeAll(Collections.nCopies(25, request)).stream()
                            .map(Future::resultNow)
                            .filter(status -> status == 200))
                    .hasSize(20);
        }

        client.post(QUESTIONS, body)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .header("X-RateLimit-Limit", "20")
                .header("X-RateLimit-Remaining", "0")
                .header("RateLimit", containsString("\"interview-questions\";r=0;t="))
                .body("code", equalTo("daily_limit_reached"))
                .body("details.limit", equalTo(20))
                .body("details.resets_at", containsString("T00:00:00Z"));

        database.execute("update question_day set day = day - 1 where used = 20");
        client.post(QUESTIONS, body)
                .then()
                .statusCode(200)
                .header("X-RateLimit-Limit", "20")
                .header("X-RateLimit-Remaining", "19")
                .header("X-RateLimit-Reset", notNullValue());
    }

    @Test
    void aSetThatFailedIsGivenBack() {
        String candidate = candidate();
        for (int i = 0; i < 21; i++) {
            client.post(QUESTIONS, question(candidate, "fail", "x")).then().statusCode(503);
        }

        client.post(QUESTIONS, question(candidate, "Fintech", "x")).then().statusCode(200);
    }

    private String candidate() {
        return client.upload(cv("Ada Example")).path("results[0].candidate_id");
    }

    private static String question(String candidate, String context, String letter) {
        return "{\"candidate_id\":\"%s\",\"job_context\":\"%s\",\"motivation_letter\":\"%s\"}"
                .formatted(candidate, context, letter);
    }
}
