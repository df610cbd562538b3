package dev.vitae.gateway.plans;

import static dev.vitae.gateway.surroundings.Client.cv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class QuotaTest {

    @Test
    void whatIsOverTheQuotaIsRefusedWithItsThreeFields() {
        Client client = Client.onPlan("basic");
        for (int i = 1; i <= 5; i++) {
            client.upload(cv("Ada")).then().statusCode(200).body("parses_used", equalTo(i));
        }

        client.upload(cv("Ada"))
                .then()
                .statusCode(402)
                .body("error", equalTo("Monthly parse quota exhausted"))
                .body("code", equalTo("quota_exhausted"))
                .body("quota_used", equalTo(5))
                .body("quota_limit", equalTo(5))
                .body("resets_at", endsWith("T00:00:00Z"));
        client.get("/jobs").then().body("jobs.size()", equalTo(5));
    }

    @Test
    void theQuotaStatusWarnsBeforeTheEnd() {
        Client client = Client.onPlan("basic");

        client.upload(cv("Ada")).then().body("quota_status", equalTo("ok"));
        client.upload(cv("Ada"));
        client.upload(cv("Ada"));
        client.upload(cv("Ada")).then().body("quota_status", equalTo("warning"));
        client.upload(cv("Ada")).then().body("quota_status", equalTo("exhausted"));
    }

    @Test
    void aHundredUploadsAtOnceCantOverrunIt() throws Exception {
        Client client = Client.onPlan("basic");
        Callable<Integer> upload = () -> client.upload(cv("Ada")).statusCode();

        List<Integer> answers;
        try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
            answers = clients.invokeAll(Collections.nCopies(100, upload)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).containsOnly(200, 402);
        assertThat(Collections.frequency(answers, 200)).isEqualTo(5);
        client.upload(cv("Ada")).then().statusCode(402).body("quota_used", equalTo(5));
    }

    @Test
    void whatEndsByOurFaultIsGivenBackAndWhatEndsByItsOwnIsNot() {
        Client client = Client.onPlan("basic");

        client.upload(cv("fail:parse_timeout")).then().statusCode(200).body("parses_used", equalTo(1));
        client.upload(cv("fail:parser_crashed")).then().body("parses_used", equalTo(1));
        client.upload(cv("fail:encrypted")).then().body("parses_used", equalTo(1));
        client.upload(cv("Ada")).then().body("parses_used", equalTo(2));
    }

    @Test
    void theSameFileAgainIsAnsweredFromWhatIsStoredAndCostsNothing() {
        Client client = Client.onPlan("basic");
        String cv = cv("Ada Example");
        String first = client.upload(cv).path("results[0].candidate_id");

        client.upload(cv)
                .then()
                .statusCode(200)
                .body("parses_used", equalTo(1))
                .body("results[0].cached", equalTo(true))
                .body("results[0].candidate_id", equalTo(first))
                .body("results[0].candidate.name", equalTo("Ada Example"))
                .body("duplicates[0].file_index", equalTo(0))
                .body("duplicates[0].candidate_id", equalTo(first));
    }

    @Test
    void anotherAccountsFileIsNoDuplicate() {
        String cv = cv("Ada Example");
        Client.onPlan("basic").upload(cv);

        Client.onPlan("basic")
                .upload(cv)
                .then()
                .body("results[0].cached", equalTo(false))
                .body("parses_used", equalTo(1));
    }

    @Test
    void aFileThatStandsTwiceInABatchIsParsedAndChargedOnce() {
        Client client = Client.onPlan("ultra");
        String cv = cv("Ada Example");

        client.upload(cv, cv("Ben Example"), cv)
                .then()
                .statusCode(200)
                .body("count", equalTo(3))
                .body("parses_used", equalTo(2))
                .body("results[2].candidate.name", equalTo("Ada Example"))
                .body("duplicates[0].file_index", equalTo(2))
                .body("duplicates[0].duplicate_of", equalTo(0));
    }

    @Test
    void aDuplicateOfAFileThatFailsFailsWithIt() {
        String cv = cv("fail:corrupt");

        Client.onPlan("ultra")
                .upload(cv, cv)
                .then()
                .statusCode(200)
                .body("results[0].code", equalTo("corrupt"))
                .body("results[1].code", equalTo("corrupt"));
    }
}
