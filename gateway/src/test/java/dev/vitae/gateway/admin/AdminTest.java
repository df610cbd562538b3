package dev.vitae.gateway.admin;

import static dev.vitae.gateway.surroundings.Tokens.member;
import static dev.vitae.gateway.surroundings.Tokens.newAdmin;
import static dev.vitae.gateway.surroundings.Tokens.newMember;
import static dev.vitae.gateway.surroundings.Tokens.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What admins may do to accounts, and nobody else. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AdminTest {

    private static final String ACCOUNTS = "/api/admin/accounts";

    private final String person = member(UUID.randomUUID().toString());
    private String account;

    @BeforeEach
    void signIn() {
        account = with(person).get("/api/account").path("account_id");
    }

    @Test
    void aPlanHoldsFromTheNextRequestOn() {
        newAdmin()
                .body(Map.of("plan", "mega"))
                .put(ACCOUNTS + "/" + account + "/plan")
                .then()
                .statusCode(200)
                .body("plan", equalTo("mega"))
                .body("tier", equalTo("free"))
                .body("parses.limit", equalTo(5000));
        newAdmin()
                .body(Map.of("tier", "api"))
                .put(ACCOUNTS + "/" + account + "/plan")
                .then()
                .statusCode(200);

        with(person).get("/api/account").then().body("plan", equalTo("mega")).body("tier", equalTo("api"));
    }

    @Test
    void creditsAreGivenOnceForEachReference() {
        Map<String, Object> grant = Map.of("credits", 40, "reference", "invoice 7");

        newAdmin()
                .body(grant)
                .post(ACCOUNTS + "/" + account + "/credits")
                .then()
                .statusCode(200);
        newAdmin()
                .body(grant)
                .post(ACCOUNTS + "/" + account + "/credits")
                .then()
                .statusCode(200)
                .body("credits.balance", equalTo(40));
        newAdmin()
                .body(Map.of("credits", 2, "reference", "invoice 8"))
                .post(ACCOUNTS + "/" + account + "/credits")
                .then()
                .body("credits.balance", equalTo(42));

        with(person).get("/api/credits/balance").then().body("balance", equalTo(42));
    }

    @Test
    void keysOfAnyAccountAreSeenAndEnded() {
        Response made =
                with(person).body(Map.of("kind", "portal", "name", "lost")).post("/api/account/keys");

        newAdmin()
                .get(ACCOUNTS + "/" + account + "/keys")
                .then()
                .statusCode(200)
                .body("keys", hasSize(1))
                .body("keys[0].key_id", equalTo(made.path("key_id")));
        newAdmin()
                .delete(ACCOUNTS + "/" + account + "/keys/" + made.path("key_id"))
                .then()
                .statusCode(204);

        Client.withKey(made.path("key")).get("/jobs").then().statusCode(401);
    }

    @Test
    void pagesShowEveryAccountOnce() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = newAdmin().queryParam("cursor", cursor).get(ACCOUNTS);
            page.then().statusCode(200);
            seen.addAll(page.path("accounts.account_id"));
            cursor = page.path("next_cursor");
        }

        assertThat(seen).contains(account).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ",
        "GET, /{account}",
        "PUT, /{account}/plan",
        "POST, /{account}/credits",
        "GET, /{account}/keys",
        "DELETE, /{account}/keys/key_00000000000000000000000000000000"
    })
    void membersMayNot(String method, String path) {
        String full = ACCOUNTS + (path == null ? "" : path.replace("{account}", account));

        newMember()
                .body("{}")
                .request(method, full)
                .then()
                .statusCode(403)
                .body("code", equalTo("missing_role"))
                .body("details.role", equalTo("admin"));
    }

    @Test
    void whatIsWrongIsNamedAndWhatIsNotThereNotFound() {
        refuse("/plan", Map.of(), "plan");
        refuse("/plan", Map.of("plan", "golden"), "plan");
        refuse("/credits", Map.of("credits", 0, "reference", "x"), "credits");
        refuse("/credits", Map.of("credits", -3, "reference", "x"), "credits");
        refuse("/credits", Map.of("credits", 3), "reference");
        refuse("/credits", Map.of("credits", 3, "reference", "a\nb"), "reference");
        newAdmin()
                .get(ACCOUNTS + "/acc_00000000000000000000000000000000")
                .then()
                .statusCode(404);
        newAdmin()
                .get(ACCOUNTS + "/acc_00000000000000000000000000000000/keys")
                .then()
                .statusCode(404);
        newAdmin().get(ACCOUNTS + "/nonsense").then().statusCode(404);
        newAdmin().get(ACCOUNTS + "?cursor=nonsense").then().statusCode(400);
    }

    private void refuse(String route, Map<String, Object> body, String field) {
        newAdmin()
                .body(new HashMap<>(body))
                .request(route.equals("/plan") ? "PUT" : "POST", ACCOUNTS + "/" + account + route)
                .then()
                .statusCode(400)
                .body("details.field", equalTo(field));
    }
}
