package dev.vitae.gateway.operator;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.KeyId;
import dev.vitae.gateway.accounts.ApiKeys;
import dev.vitae.gateway.accounts.IssuedKey;
import dev.vitae.gateway.accounts.KeyListing;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.plans.PlanName;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Keys for the operator of the installation, who shows the token that the gateway was started with. */
@Path("/operator/keys")
public class OperatorKeysResource {

    private static final String TOKEN_HEADER = "x-operator-token";

    private final ApiKeys keys;
    private final byte[] token;

    /** @param token without one, or with a blank one, nobody is the operator */
    OperatorKeysResource(
            ApiKeys keys, @ConfigProperty(name = "vitae.operator.token", defaultValue = " ") String token) {
        this.keys = keys;
        this.token = token.strip().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What the operator asks for.
     *
     * @param plan of the new account; ignored where {@code accountId} names one
     * @param name of the key and, where it is new, of the account
     * @param accountId gets one more key
     * @param mode {@code live} (default) or {@code test}
     */
    public record NewKey(
            @Nullable PlanName plan,
            @Nullable String name,
            @Nullable AccountId accountId,
            @Nullable String mode) {}

    /** All keys, newest first. */
    public record Listing(List<KeyListing> keys) {}

    @POST
    @ResponseStatus(201)
    public Uni<IssuedKey> create(@HeaderParam(TOKEN_HEADER) @Nullable String sent, @Nullable NewKey wanted) {
        requireOperator(sent);
        if (wanted == null) {
            throw ApiException.badField("plan", "missing_field", "A body with a plan or an account_id is required");
        }
        boolean test = isTest(wanted.mode());
        if (wanted.accountId() != null) {
            return keys.issue(wanted.accountId(), wanted.name(), test);
        }
        if (wanted.plan() == null) {
            throw ApiException.badField("plan", "missing_field", "plan is required: basic, pro, ultra or mega");
        }
        String accountName = wanted.name() == null ? "unnamed" : wanted.name();
        return keys.issueForNewAccount(wanted.plan(), accountName, wanted.name(), test);
    }

    @GET
    public Uni<Listing> list(@HeaderParam(TOKEN_HEADER) @Nullable String sent) {
        requireOperator(sent);
        return keys.list().map(Listing::new);
    }

    @POST
    @Path("{id}/rotate")
    public Uni<IssuedKey> rotate(@HeaderParam(TOKEN_HEADER) @Nullable String sent, String id) {
        requireOperator(sent);
        return keys.rotate(keyId(id));
    }

    @DELETE
    @Path("{id}")
    public Uni<Void> revoke(@HeaderParam(TOKEN_HEADER) @Nullable String sent, String id) {
        requireOperator(sent);
        return keys.revoke(keyId(id));
    }

    private void requireOperator(@Nullable String sent) {
        byte[] shown = sent == null ? new byte[0] : sent.getBytes(StandardCharsets.UTF_8);
        if (token.length == 0 || !MessageDigest.isEqual(token, shown)) {
            throw ApiException.unauthorized("Missing or invalid operator token");
        }
    }

    private static boolean isTest(@Nullable String mode) {
        if (mode == null || mode.equals("live")) {
            return false;
        }
        if (mode.equals("test")) {
            return true;
        }
        throw ApiException.badField("mode", "invalid_value", "mode is live or test");
    }

    private static KeyId keyId(String id) {
        return KeyId.parse(id).orElseThrow(() -> ApiException.notFound("Key"));
    }
}
