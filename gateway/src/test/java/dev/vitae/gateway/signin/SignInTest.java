package dev.vitae.gateway.signin;

import static dev.vitae.gateway.surroundings.Tokens.claims;
import static dev.vitae.gateway.surroundings.Tokens.forged;
import static dev.vitae.gateway.surroundings.Tokens.member;
import static dev.vitae.gateway.surroundings.Tokens.signed;
import static dev.vitae.gateway.surroundings.Tokens.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Database;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in by a token, and whose account that is. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SignInTest {

    private final Database database;

    @Inject
    SignInTest(Database database) {
        this.database = database;
    }

    @Test
    void theFirstSignInMakesTheAccountAndTheNextFindsIt() {
        String token = member(UUID.randomUUID().toString());

        String account = with(token)
                .get("/api/account")
                .then()
                .statusCode(200)
                .body("account_id", startsWith("acc_"))
                .body("name", equalTo("Dana Demo"))
                .body("email", equalTo("dana@example.org"))
                .body("roles", contains("member"))
                .body("plan", equalTo("basic"))
                .body("tier", equalTo("free"))
                .body("parses.used", equalTo(0))
                .body("parses.limit", equalTo(5))
                .body("credits.balance", equalTo(0))
                .extract()
                .path("account_id");

        with(token).get("/api/account").then().body("account_id", equalTo(account));
        with(token).get("/api/credits/balance").then().statusCode(200).body("balance", equalTo(0));
    }

    @Test
    void manyFirstSignInsAtOnceMakeOneAccount() throws Exception {
        String subject = UUID.randomUUID().toString();
        String token = member(subject);
        List<Callable<String>> calls = Stream.generate(() ->
                        (Callable<String>) () -> with(token).get("/api/account").path("account_id"))
                .limit(20)
                .toList();

        try (var people = Executors.newFixedThreadPool(20)) {
            var accounts = people.invokeAll(calls).stream()
                    .map(answer -> answer.resultNow())
                    .distinct();

            assertThat(accounts).hasSize(1);
        }
        assertThat(database.number("select count(*) from account where subject = '" + subject + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aTokenThatIsNotForUsOrNotGoodLetsNobodyIn(String why, String token) {
        for (String path :
                List.of("/api/account", "/api/account/keys", "/api/credits/balance", "/api/admin/accounts")) {
            with(token)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("unauthorized"))
                    .body("error", equalTo("Missing or invalid access token"))
                    .body("status", equalTo(401));
        }
    }

    static Stream<Arguments> badTokens() {
        Instant past = Instant.now().minus(Duration.ofHours(1));
        return Stream.of(
                Arguments.of(
                        "expired",
                        signed(claims("somebody", "member").issuedAt(past).expiresAt(past.plusSeconds(300)))),
                Arguments.of(
                        "foreign issuer", signed(claims("somebody", "member").issuer("https://other.example"))),
                Arguments.of(
                        "wrong audience", signed(claims("somebody", "member").audience("another-service"))),
                Arguments.of("no audience", signed(claims("somebody", "member").remove("aud"))),
                Arguments.of("foreign signature", forged(claims("somebody", "member"))),
                Arguments.of("no algorithm", unsigned("none")),
                Arguments.of("no algorithm, written otherwise", unsigned("NonE")),
                Arguments.of("signed with the public key as a secret", unsigned("HS256")),
                Arguments.of("no subject", signed(claims("somebody", "member").remove("sub"))),
                Arguments.of("no token at all", "not-a-token"));
    }

    @Test
    void withoutATokenNothingIsShown() {
        given().get("/api/account").then().statusCode(401).body("code", equalTo("unauthorized"));
    }

    @Test
    void whoHasNoRoleOfOursIsNoMember() {
        with(signed(claims("guest-" + UUID.randomUUID(), "guest")))
                .get("/api/account")
                .then()
                .statusCode(403)
                .body("code", equalTo("missing_role"))
                .body("details.role", equalTo("member"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "match:execute", "match:read", "resume:generate"})
    void aRoleOfTheProviderIsNoScopeOfAKey(String scope) {
        String token = signed(claims("somebody", "member", scope));

        with(token)
                .get("/api/portal/jobs")
                .then()
                .statusCode(403)
                .body("code", equalTo("missing_scope"))
                .body("details.scope", equalTo("portal"));
        with(token)
                .get("/api/match/550e8400-e29b-41d4-a716-446655440000")
                .then()
                .statusCode(403)
                .body("details.scope", equalTo("match:read"));
    }

    @Test
    void aKeyIsNoPerson() {
        String key = Client.onPlan("mega").key();

        for (String path : List.of("/api/account", "/api/account/keys", "/api/credits/balance")) {
            given().header("x-api-key", key)
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("missing_role"))
                    .body("details.role", equalTo("member"));
        }
        with(key).get("/api/admin/accounts").then().statusCode(403).body("details.role", equalTo("admin"));
    }

    private static String unsigned(String algorithm) {
        String header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}";
        String payload =
                "{\"iss\":\"https://people.example/realms/tests\",\"sub\":\"somebody\",\"aud\":\"vitae-gateway\","
                        + "\"exp\":" + Instant.now().plusSeconds(300).getEpochSecond()
                        + ",\"realm_access\":{\"roles\":[\"member\",\"admin\"]}}";
        return encoded(header) + "." + encoded(payload) + "." + (algorithm.equals("HS256") ? encoded("signature") : "");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
