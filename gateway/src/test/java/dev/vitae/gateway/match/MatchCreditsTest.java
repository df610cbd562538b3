package dev.vitae.gateway.match;

import static dev.vitae.gateway.surroundings.Client.cv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Database;
import dev.vitae.gateway.surroundings.MatchClient;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What matches cost. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class MatchCreditsTest {

    @Inject
    Database database;

    @Test
    void eachCvCostsOneCreditWhenItIsSubmitted() {
        MatchClient client = MatchClient.with(5);

        client.submit("hold", cv("Ada"), cv("Ben")).then().statusCode(200);

        assertThat(balance(client)).isEqualTo(3);
        assertBooksBalance(client);
    }

    @Test
    void withTooFewNothingIsTakenAndTheAnswerSaysHowManyAreThereAndNeeded() {
        MatchClient client = MatchClient.with(1);

        client.submit("Engineer", cv("Ada"), cv("Ben"))
                .then()
                .statusCode(402)
                .body("code", equalTo("insufficient_credits"))
                .body("detail", equalTo("Insufficient credits: 2 needed, 1 available"))
                .body("details.credits_needed", equalTo(2))
                .body("details.credits_available", equalTo(1));

        assertThat(balance(client)).isEqualTo(1);
        assertThat(database.number("select count(*) from job where account_id = " + Database.uuid(client.account())))
                .isZero();
    }

    @Test
    void anAccountThatNeverHadCreditsHasNone() {
        MatchClient client = MatchClient.with(0);

        client.submit("Engineer", cv("Ada")).then().statusCode(402).body("details.credits_available", equalTo(0));
    }

    @Test
    void skippedCvsCostNothing() {
        MatchClient client = MatchClient.with(1);

        client.submission("Engineer", cv("Ada"))
                .multiPart("cvs", "empty.pdf", new byte[0], "application/pdf")
                .post("/api/match")
                .then()
                .statusCode(200);

        assertThat(balance(client)).isZero();
    }

    @Test
    void whatFailsOrCantBeScoredIsGivenBackOnce() {
        MatchClient client = MatchClient.with(4);
        String job = client.submit(
                        "Engineer", cv("fail:encrypted"), cv("fail:parser_crashed"), cv("unscorable"), cv("twice Ada"))
                .path("job_id");

        client.finished(job);

        assertThat(balance(client)).isEqualTo(3);
        assertThat(entries(client, "given_back")).isEqualTo(3);
        assertBooksBalance(client);
    }

    @Test
    void whatIsKnownAlreadyAndStandsTwiceIsPaidForLikeAnyOther() {
        MatchClient client = MatchClient.with(4);
        String cv = cv("Ada");
        client.finished(client.submit("Engineer", cv).path("job_id"));

        client.finished(client.submit("Gardener", cv, cv).path("job_id"));

        assertThat(balance(client)).isEqualTo(1);
    }

    @Test
    void aHundredSubmissionsAtOnceSpendExactlyWhatIsThere() throws Exception {
        MatchClient client = MatchClient.with(10);
        // a key may ask 60 times a minute
        MatchClient secondKey = MatchClient.with(0, Map.of("account_id", client.account()));
        List<Callable<Integer>> submissions = IntStream.range(0, 100)
                .<Callable<Integer>>mapToObj(i -> () -> (i % 2 == 0 ? client : secondKey)
                        .submit("hold", cv("Person " + i))
                        .statusCode())
                .toList();

        List<Integer> statuses;
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            statuses = threads.invokeAll(submissions).stream()
                    .map(MatchCreditsTest::status)
                    .toList();
        }

        assertThat(statuses).containsOnly(200, 402);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(10);
        assertThat(balance(client)).isZero();
        assertBooksBalance(client);
    }

    @Test
    void anotherKeyOfTheAccountAddsItsCreditsToThoseThatAreThere() {
        MatchClient client = MatchClient.with(5);

        Client.operator()
                .body(Map.of("account_id", client.account(), "kind", "match", "credits", 7))
                .post("/operator/keys")
                .then()
                .statusCode(201);

        assertThat(balance(client)).isEqualTo(12);
        assertBooksBalance(client);
    }

    @Test
    void theLedgerCantBeChanged() {
        MatchClient client = MatchClient.with(5);
        String where = " where account_id = " + Database.uuid(client.account());

        assertThatThrownBy(() -> database.execute("update credit_entry set amount = 500" + where))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.execute("delete from credit_entry" + where))
                .hasMessageContaining("append-only");
    }

    private static int status(Future<Integer> submission) {
        try {
            return submission.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private long balance(MatchClient client) {
        return database.number("select coalesce((select balance from credit_balance where account_id = "
                + Database.uuid(client.account()) + "), 0)::bigint");
    }

    private long entries(MatchClient client, String reason) {
        return database.number("select count(*) from credit_entry where reason = '" + reason + "' and account_id = "
                + Database.uuid(client.account()));
    }

    private void assertBooksBalance(MatchClient client) {
        assertThat(database.number("select sum(amount)::bigint from credit_entry where account_id = "
                        + Database.uuid(client.account())))
                .isEqualTo(balance(client));
    }
}
