package dev.vitae.gateway.operations;

import static dev.vitae.gateway.surroundings.Client.cv;
import static dev.vitae.gateway.surroundings.Tokens.member;
import static dev.vitae.gateway.surroundings.Tokens.newMember;
import static dev.vitae.gateway.surroundings.Tokens.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.MatchClient;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two tenants by every route with an id in it, as the OpenAPI document lists them. A new route fails here until the test
 * knows what is behind it.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TenancyTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Behind another service, which knows the tenants by what the gateway says, and answers 404 by itself. */
    private static final String WEBHOOKS = "/api/portal/webhooks/";

    /** The owner's things, by how the paths to them begin. */
    private final Map<String, Thing> things = new LinkedHashMap<>();

    private record Thing(String id, Supplier<RequestSpecification> owner, Supplier<RequestSpecification> stranger) {}

    @BeforeEach
    void twoTenants() {
        Client owner = Client.onPlan("ultra");
        Client stranger = Client.onPlan("ultra");
        Response parsed = owner.upload(cv("Ada Example"));
        Thing job = new Thing(parsed.path("job_id"), owner::request, stranger::request);
        List.of("job_status/", "job_results/", "jobs/").forEach(path -> things.put("/api/portal/" + path, job));
        things.put(
                "/api/portal/candidates/",
                new Thing(parsed.path("results[0].candidate_id"), owner::request, stranger::request));

        things.put(WEBHOOKS, new Thing("wh_00000000000000000000000000000000", owner::request, stranger::request));

        MatchClient matching = MatchClient.with(5);
        MatchClient strange = MatchClient.with(5);
        String match = matching.submit("Engineer", cv("Ada")).path("job_id");
        things.put("/api/match/", new Thing(match, matching::request, strange::request));

        String person = member(UUID.randomUUID().toString());
        String key = with(person)
                .body(Map.of("kind", "portal", "name", "mine"))
                .post("/api/account/keys")
                .path("key_id");
        things.put("/api/account/keys/", new Thing(key, () -> with(person), () -> newMember()));
        String account = with(person).get("/api/account").path("account_id");
        things.put("/api/admin/accounts/", new Thing(account, () -> with(person), () -> newMember()));
    }

    @Test
    void whatIsSomebodyElsesIsNotFoundByAnyRoute() {
        Map<String, Map<String, Object>> paths =
                given().accept("application/json").get("/openapi").path("paths");
        List<String> withId =
                paths.keySet().stream().filter(path -> path.contains("{")).toList();

        assertThat(withId)
                .hasSizeGreaterThan(10)
                .allSatisfy(path -> paths.get(path).keySet().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> isNotFoundByAStranger(method, path)));

        // and nothing has come of it
        assertThat(withId)
                .allSatisfy(path -> paths.get(path).keySet().stream()
                        .filter(method -> method.equals("get") && !path.startsWith(WEBHOOKS))
                        .forEach(method -> isThereForItsOwner(path)));
        things.get("/api/account/keys/")
                .owner()
                .get()
                .get("/api/account/keys")
                .then()
                .body("keys[0].state", equalTo("active"));
    }

    private void isNotFoundByAStranger(String method, String path) {
        Thing thing = thing(path);
        Response answer = asked(thing.stranger(), method, filled(path, thing));

        if (path.startsWith(WEBHOOKS)) {
            Response toOwner = asked(thing.owner(), method, filled(path, thing));
            assertThat(answer.<String>path("account"))
                    .as(method + " " + path)
                    .startsWith("acc_")
                    .isNotEqualTo(toOwner.path("account"));
        } else {
            assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(isForAdmins(path) ? 403 : 404);
        }
    }

    private static Response asked(Supplier<RequestSpecification> tenant, String method, String path) {
        return tenant.get().contentType("application/json").body("{}").request(method.toUpperCase(Locale.ROOT), path);
    }

    private void isThereForItsOwner(String path) {
        Thing thing = thing(path);

        assertThat(thing.owner().get().get(filled(path, thing)).statusCode())
                .as("get " + path)
                .isEqualTo(isForAdmins(path) ? 403 : 200);
    }

    /** Admins see all accounts, members none by these routes, not even their own. */
    private static boolean isForAdmins(String path) {
        return path.startsWith("/api/admin/");
    }

    private Thing thing(String path) {
        return things.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("say in this test what is behind " + path));
    }

    private static String filled(String path, Thing thing) {
        return path.replace("{delivery_id}", "dlv_00000000000000000000000000000000")
                .replaceAll("\\{[^}]+}", thing.id());
    }
}
