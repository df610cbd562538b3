package dev.vitae.webhooks.surroundings;

import static io.restassured.RestAssured.given;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.WebhookId;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** An account of its own, as the gateway asks in its name. */
public final class Owner {

    private static final String WEBHOOKS = "/internal/webhooks";

    private final AccountId account = new AccountId(UUID.randomUUID());

    private Owner() {}

    public static Owner somebody() {
        return new Owner();
    }

    public AccountId account() {
        return account;
    }

    /** Subscribes to completed jobs, with these fields more. */
    public Response subscribe(String moreFields) {
        return post("", """
                {"target_url": "http://localhost:9/hook", "event_types": ["parse.completed"]%s}""".formatted(moreFields.isEmpty() ? "" : ", " + moreFields));
    }

    /** The id of a new subscription. */
    public String webhook() {
        return subscribe("").then().statusCode(201).extract().path("webhook.id");
    }

    public Response get(String path) {
        return request().get(WEBHOOKS + path);
    }

    public Response post(String path, String body) {
        return request().body(body).post(WEBHOOKS + path);
    }

    public Response patch(String path, String body) {
        return request().body(body).patch(WEBHOOKS + path);
    }

    public Response delete(String path) {
        return request().delete(WEBHOOKS + path);
    }

    public RequestSpecification request() {
        return given().header("x-vitae-account", account.toString())
                .header("x-request-id", "req_test")
                .contentType("application/json");
    }

    /** The UUID in the id of a subscription. */
    public static UUID uuid(String webhook) {
        return WebhookId.parse(webhook).orElseThrow().value();
    }
}
