package dev.vitae.webhooks.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.vitae.webhooks.surroundings.Database;
import dev.vitae.webhooks.surroundings.Owner;
import dev.vitae.webhooks.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SubscriptionsTest {

    @Inject
    Database database;

    private final Owner owner = Owner.somebody();

    @Test
    void aNewSubscriptionIsAnsweredAsThePortalsDocumentHasIt() {
        owner.post("", """
                {"target_url": "http://localhost:9/hook", "event_types": ["parse.completed", "parse.failed"]}""")
                .then()
                .statusCode(201)
                .body("success", equalTo(true))
                .body("webhook.id", matchesPattern("wh_[0-9a-f]{32}"))
                .body("webhook.target_url", equalTo("http://localhost:9/hook"))
                .body("webhook.event_types", contains("parse.completed", "parse.failed"))
                .body("webhook.secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .body("webhook.status", equalTo("enabled"))
                .body("webhook.status_reason", nullValue())
                .body("webhook.candidate_ids_only", equalTo(false))
                .body("webhook.retry_schedule", equalTo("standard"))
                .body("webhook.rate_limit", nullValue())
                .body("webhook.metadata", equalTo(Map.of()))
                .body("webhook.created_at", notNullValue());
    }

    @Test
    void theSecretIsShownOnceAndEncryptedAtRest() {
        String id = owner.webhook();
        String rotated = owner.post("/" + id + "/rotate_secret", "").path("webhook.secret");

        owner.get("/" + id).then().statusCode(200).body("webhook", not(hasKey("secret")));
        owner.get("").then().body("webhooks[0]", not(hasKey("secret")));
        owner.patch("/" + id, "{}").then().body("webhook", not(hasKey("secret")));
        Row row = database.row("select s.*, s::text as columns from subscription s where id = $1", Owner.uuid(id));
        assertThat(row.getString("columns")
                        + row.getBuffer("secret").toString(StandardCharsets.ISO_8859_1)
                        + row.getBuffer("previous_secret").toString(StandardCharsets.ISO_8859_1))
                .contains("localhost:9")
                .doesNotContain("whsec_", rotated.substring("whsec_".length()));
    }

    @Test
    void theListHasThemInTheOrderOfTheirMaking() {
        String first = owner.webhook();
        String second = owner.webhook();

        owner.get("")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("webhooks.id", contains(first, second));
    }

    @Test
    void everythingThatItsOwnerDecidesCanBeSaidAtOnceAndTypesAreFolded() {
        String id = owner.post("", """
                {"target_url": " http://localhost:9/a ", "event_types": ["score.completed", "score.completed"],
                 "description": "ATS", "metadata": {"team": "blue", "": "ü"}, "candidate_ids_only": true,
                 "retry_schedule": "long", "rate_limit": 10, "status": "disabled", "colour": "ignored"}""").then().statusCode(201).extract().path("webhook.id");

        owner.get("/" + id)
                .then()
                .body("webhook.target_url", equalTo("http://localhost:9/a"))
                .body("webhook.event_types", contains("score.completed"))
                .body("webhook.description", equalTo("ATS"))
                .body("webhook.metadata", equalTo(Map.of("team", "blue", "", "ü")))
                .body("webhook.candidate_ids_only", equalTo(true))
                .body("webhook.retry_schedule", equalTo("long"))
                .body("webhook.rate_limit", equalTo(10))
                .body("webhook.status", equalTo("disabled"))
                .body("webhook.status_reason", equalTo("Disabled by its owner"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target_url         | 'http://localhost:9/b'",
                "description        | 'new'",
                "candidate_ids_only | false",
                "retry_schedule     | 'standard'",
                "rate_limit         | 1000",
                "rate_limit         | null",
                "description        | null",
                "status             | 'disabled'"
            },
            quoteCharacter = '`')
    void aChangeOfOneFieldLeavesTheOthers(String field, String value) {
        String id = owner.subscribe("""
                "description": "ATS", "metadata": {"a": "b"}, "candidate_ids_only": true, "retry_schedule": "long", "rate_limit": 7""").path("webhook.id");
        Map<String, Object> before = owner.get("/" + id).path("webhook");

        Map<String, Object> after = owner.patch("/" + id, "{\"" + field + "\": " + value.replace('\'', '"') + "}")
                .then()
                .statusCode(200)
                .extract()
                .path("webhook");

        assertThat(after.get(field)).isNotEqualTo(before.get(field));
        assertThat(owner.get("/" + id).<Map<String, Object>>path("webhook")).isEqualTo(after);
        Stream.of(field, "updated_at", "status_reason").forEach(changed -> {
            before.remove(changed);
            after.remove(changed);
        });
        assertThat(after).isEqualTo(before);
    }

    @Test
    void metadataAndTypesAreChangedAsAWhole() {
        String id = owner.subscribe("\"metadata\": {\"a\": \"b\"}").path("webhook.id");

        owner.patch("/" + id, "{\"metadata\": {\"c\": \"d\"}, \"event_types\": [\"parse.failed\"]}")
                .then()
                .body("webhook.metadata", equalTo(Map.of("c", "d")))
                .body("webhook.event_types", contains("parse.failed"));
        owner.patch("/" + id, "{\"metadata\": null}").then().body("webhook.metadata", equalTo(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"failing, every attempt has failed since 2026-01-02T03:04:05Z", "gone, the receiver answered 410"})
    void whoeverIsDisabledSeesWhyAndIsEnabledWithACleanSlate(String reason, String sentence) {
        String id = owner.webhook();
        database.rows("""
                update subscription set state = 'disabled', state_reason = $2, failing_since = '2026-01-02T03:04:05Z',
                failures = 7, paused_until = now() where id = $1""", Owner.uuid(id), reason);

        owner.get("/" + id)
                .then()
                .body("webhook.status", equalTo("disabled"))
                .body("webhook.status_reason", containsString(sentence))
                .body("webhook.failing_since", equalTo("2026-01-02T03:04:05Z"));
        owner.patch("/" + id, "{\"status\": \"enabled\"}")
                .then()
                .statusCode(200)
                .body("webhook.status", equalTo("enabled"))
                .body("webhook.status_reason", nullValue())
                .body("webhook.failing_since", nullValue());
        assertThat(database.row("select failures, paused_until from subscription where id = $1", Owner.uuid(id))
                        .toJson()
                        .encode())
                .isEqualTo("{\"failures\":0,\"paused_until\":null}");
    }

    @Test
    void anotherAddressBeginsWithACleanSlateAndAnotherDescriptionDoesNot() {
        String id = owner.webhook();
        database.rows("update subscription set failures = 7, failing_since = now() where id = $1", Owner.uuid(id));

        owner.patch("/" + id, "{\"description\": \"x\"}").then().body("webhook.failing_since", notNullValue());
        owner.patch("/" + id, "{\"target_url\": \"http://localhost:9/other\"}")
                .then()
                .body("webhook.failing_since", nullValue());
    }

    @Test
    void whatIsDeletedIsGone() {
        String id = owner.webhook();

        owner.delete("/" + id)
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("id", equalTo(id))
                .body("deleted", equalTo(true));
        owner.get("/" + id).then().statusCode(404);
        owner.delete("/" + id).then().statusCode(404);
        owner.get("").then().body("webhooks", empty());
    }

    @Test
    void somebodyElsesIsNotFoundAndNotTouched() {
        String id = owner.webhook();
        Owner other = Owner.somebody();

        other.get("/" + id).then().statusCode(404).body("error", equalTo("Webhook not found"));
        other.patch("/" + id, "{\"description\": \"mine\"}").then().statusCode(404);
        other.delete("/" + id).then().statusCode(404);
        other.post("/" + id + "/rotate_secret", "").then().statusCode(404);
        other.post("/" + id + "/test", "").then().statusCode(404);
        other.get("").then().body("webhooks", empty());
        owner.get("/" + id)
                .then()
                .body("webhook.description", nullValue())
                .body("webhook.previous_secret_expires_at", nullValue());
    }

    @Test
    void theTwentyFirstIsRefusedHoweverManyComeAtOnce() throws Exception {
        Callable<Integer> subscribe = () -> owner.subscribe("").statusCode();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            assertThat(clients.invokeAll(Collections.nCopies(28, subscribe)).stream()
                            .map(Future::resultNow)
                            .filter(status -> status == 201))
                    .hasSize(20);
        }

        owner.subscribe("")
                .then()
                .statusCode(400)
                .body("code", equalTo("too_many_webhooks"))
                .body("details.limit", equalTo(20));
        Owner.somebody().subscribe("").then().statusCode(201);
        owner.delete("/" + owner.get("").<String>path("webhooks[0].id"));
        owner.subscribe("").then().statusCode(201);
    }

    @Test
    void changesAtTheSameTimeAreAllKept() throws Exception {
        String id = owner.webhook();
        List<Callable<Integer>> changes = Stream.of(
                        "\"description\": \"d\"",
                        "\"rate_limit\": 5",
                        "\"candidate_ids_only\": true",
                        "\"retry_schedule\": \"long\"",
                        "\"metadata\": {\"a\": \"b\"}")
                .<Callable<Integer>>map(change ->
                        () -> owner.patch("/" + id, "{" + change + "}").statusCode())
                .toList();
        try (ExecutorService clients = Executors.newFixedThreadPool(5)) {
            assertThat(clients.invokeAll(changes).stream().map(Future::resultNow))
                    .containsOnly(200);
        }

        owner.get("/" + id)
                .then()
                .body("webhook.description", startsWith("d"))
                .body("webhook.rate_limit", equalTo(5))
                .body("webhook.candidate_ids_only", equalTo(true))
                .body("webhook.retry_schedule", equalTo("long"))
                .body("webhook.metadata.a", equalTo("b"));
    }
}
