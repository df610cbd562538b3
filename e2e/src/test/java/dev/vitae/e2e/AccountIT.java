package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** People and their keys, with the real Keycloak and two gateways. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String UNKNOWN_MATCH = "/api/match/550e8400-e29b-41d4-a716-446655440000";
    private static final Map<String, String> PREFIXES = Map.of(
            "portal", "cv_live_",
            "match", "sk_live_",
            "personal", "cv_pat_",
            "extension", "askcv_ext_",
            "agent", "askcv_agt_",
            "mcp", "askcv_mcp_");

    private static SuiteProcesses suite;
    private static SecondGateway second;

    @BeforeAll
    static void up() throws IOException {
        suite = new SuiteProcesses("accounts").withKeycloak();
        Runtime.getRuntime().addShutdownHook(new Thread(AccountIT::stop));
        suite.up();
        second = SecondGateway.of(suite);
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(second).ifPresent(SecondGateway::close);
        Optional.ofNullable(suite).ifPresent(SuiteProcesses::close);
        second = null;
        suite = null;
    }

    @Test
    @Order(1)
    void theApiServesKeysBeforeAnybodyCanSignIn() throws IOException {
        assertThat(suite.suite("status").output()).contains("keycloak");
        var portal = suite.portal(suite.newKey("basic"));

        assertThat(portal.upload(CvFile.copies(suite.samples().resolve("amelia-hartwell.pdf"), 1))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(2)
    void aKeyOfEachKindWorksOnItsSurfaceAndNoLongerWhenItIsRevoked() throws IOException {
        second.awaitReady();
        var person = signIn("demo");
        grantCredits(person, 5);

        for (var kind : PREFIXES.keySet()) {
            var made = newKey(person, kind);
            var key = made.path("key").asText();
            assertThat(key).startsWith(PREFIXES.get(kind));
            for (var gateway : gateways()) {
                assertThat(Api.get(gateway + "/api/portal/jobs", key).status())
                        .as(kind + " on the portal")
                        .isEqualTo(kind.equals("portal") ? 200 : 403);
                assertThat(Api.get(gateway + UNKNOWN_MATCH, key).status())
                        .as(kind + " on the match surface")
                        .isEqualTo(kind.equals("match") ? 404 : 403);
            }
            work(kind, key);

            assertThat(Api.delete(keys() + "/" + made.path("key_id").asText(), person)
                            .status())
                    .isEqualTo(204);

            for (var gateway : gateways()) {
                assertThat(Api.get(gateway + "/api/portal/jobs", key).status()).isEqualTo(401);
                assertThat(Api.get(gateway + UNKNOWN_MATCH, key).status()).isEqualTo(401);
            }
        }
    }

    @Test
    @Order(3)
    void whatOneGatewayRotatesOrRevokesTheOtherRefusesOnTheNextRequest() {
        var person = signIn("demo");

        for (int round = 0; round < 20; round++) {
            var changing = gateways().get(round % 2);
            var other = gateways().get(1 - round % 2) + "/api/portal/jobs";
            var made = newKey(person, "portal");
            var key = made.path("key").asText();
            var address = changing + "/api/account/keys/" + made.path("key_id").asText();
            assertThat(Api.get(other, key).status()).isEqualTo(200);

            var rotated = Api.post(address + "/rotate", person, Map.of())
                    .body()
                    .path("key")
                    .asText();
            assertThat(Api.get(other, key).status()).as("rotated").isEqualTo(401);
            assertThat(Api.get(other, rotated).status()).as("in its place").isEqualTo(200);

            Api.delete(address, person);
            assertThat(Api.get(other, rotated).status()).as("revoked").isEqualTo(401);
        }
    }

    @Test
    @Order(4)
    void onlyAdminsSeeTheAccountsOfAll() {
        var accounts = suite.gateway() + "/api/admin/accounts";

        assertThat(Api.get(accounts, signIn("demo")).status()).isEqualTo(403);
        assertThat(Api.get(accounts, signIn("admin")).status()).isEqualTo(200);
        assertThat(Api.get(accounts, "eyJhbGciOiJub25lIn0.e30.").status()).isEqualTo(401);
    }

    private static void work(String kind, String key) throws IOException {
        var cv = List.of(CvFile.of(suite.samples().resolve("priya-raman.docx")));
        switch (kind) {
            case "portal" -> assertThat(suite.portal(key).upload(cv).status()).isEqualTo(200);
            case "match" ->
                assertThat(suite.match(key).submit(cv, "Management accountant").status())
                        .isEqualTo(200);
            default -> {
                // its surface is not there yet
            }
        }
    }

    private static void grantCredits(String person, int credits) {
        var account = Api.get(suite.gateway() + "/api/account", person)
                .body()
                .path("account_id")
                .asText();
        var granted = Api.post(
                suite.gateway() + "/api/admin/accounts/" + account + "/credits",
                signIn("admin"),
                Map.of("credits", credits, "reference", "for the test"));

        assertThat(granted.status()).isEqualTo(200);
        assertThat(Api.get(suite.gateway() + "/api/credits/balance", person)
                        .body()
                        .path("balance")
                        .asInt())
                .isEqualTo(credits);
    }

    private static JsonNode newKey(String person, String kind) {
        var made = Api.post(keys(), person, Map.of("kind", kind, "name", "test of " + kind));
        assertThat(made.status()).isEqualTo(201);
        return made.body();
    }

    private static String keys() {
        return suite.gateway() + "/api/account/keys";
    }

    private static List<String> gateways() {
        return List.of(suite.gateway(), second.url());
    }

    /** Keycloak may still be starting. */
    private static String signIn(String user) {
        return Awaitility.await("sign-in of " + user)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> accessToken(user), token -> !token.isEmpty());
    }

    private static String accessToken(String user) throws IOException {
        var password = Files.readString(suite.data().resolve(user + "-password"));
        return Api.signIn(suite.realm(), user, password)
                .body()
                .path("access_token")
                .asText();
    }
}
