package dev.vitae.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operator's side of API keys. */
public final class Keys implements AutoCloseable {

    private static final String PATH = "/operator/keys";

    private final JsonHttp http;

    public Keys(String gatewayUrl, String operatorToken) {
        http = new JsonHttp(gatewayUrl, "x-operator-token", operatorToken);
    }

    /** Makes a key, and with it an account where none is named. */
    public Created create(NewKey key) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", key.kind());
        body.put("plan", key.plan());
        putIfThere(body, "tier", key.tier());
        putIfThere(body, "credits", key.credits());
        putIfThere(body, "name", key.name());
        putIfThere(body, "account_id", key.accountId());
        putIfThere(body, "mode", key.mode());
        return created(http.send(http.request(PATH, body).build()));
    }

    public List<Listed> list() {
        return http.send(http.request(PATH).build())
                .path("keys")
                .valueStream()
                .map(Keys::listed)
                .toList();
    }

    /** The old secret stops working at once. */
    public Created rotate(String keyId) {
        return created(
                http.send(http.request(PATH + "/" + keyId + "/rotate", Map.of()).build()));
    }

    public void revoke(String keyId) {
        http.send(http.request(PATH + "/" + keyId).DELETE().build());
    }

    @Override
    public void close() {
        http.close();
    }

    private static void putIfThere(Map<String, Object> body, String field, @Nullable Object value) {
        if (value != null) {
            body.put(field, value);
        }
    }

    private static Created created(JsonNode answer) {
        return new Created(
                answer.path("key").asText(),
                answer.path("key_id").asText(),
                answer.path("account_id").asText(),
                answer.path("plan").asText(),
                answer.path("tier").asText());
    }

    private static Listed listed(JsonNode key) {
        return new Listed(
                key.path("key_id").asText(),
                key.path("account_id").asText(),
                key.path("plan").asText(),
                key.path("kind").asText(),
                key.path("prefix").asText(),
                key.path("name").asText(""),
                key.path("created_at").asText(""),
                key.path("last_used_at").asText(""),
                key.path("revoked_at").asText(""));
    }

    /**
     * What to ask for.
     *
     * @param kind of surface that it opens: {@code portal} or {@code match}
     * @param tier of a new account on the match surface; null for the gateway's default
     * @param credits that the account gets with it; null for none
     * @param accountId null for a new account
     * @param mode {@code live} or {@code test}; null for the gateway's default
     */
    public record NewKey(
            String kind,
            String plan,
            @Nullable String tier,
            @Nullable Integer credits,
            @Nullable String name,
            @Nullable String accountId,
            @Nullable String mode) {

        /** For a new account of the portal. */
        public static NewKey portal(String plan, String name) {
            return new NewKey("portal", plan, null, null, name, null, null);
        }
    }

    /**
     * A key as it is shown once.
     *
     * @param key the secret
     */
    public record Created(String key, String keyId, String accountId, String plan, String tier) {}

    /** A key as it is listed; times are empty where there are none. */
    public record Listed(
            String keyId,
            String accountId,
            String plan,
            String kind,
            String prefix,
            String name,
            String createdAt,
            String lastUsedAt,
            String revokedAt) {}
}
