package dev.vitae.gateway.operator;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.KeyId;
import dev.vitae.gateway.accounts.ApiKeys;
import dev.vitae.gateway.accounts.IssuedKey;
import dev.vitae.gateway.accounts.KeyKind;
import dev.vitae.gateway.accounts.KeyList;
import dev.vitae.gateway.accounts.KeyMode;
import dev.vitae.gateway.accounts.NewAccount;
import dev.vitae.gateway.accounts.NewKey;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.plans.PlanName;
import dev.vitae.gateway.plans.TierName;
import dev.vitae.gateway.requests.SharedToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Keys for the operator of the installation, who shows the token that the gateway was started with. */
@Path("/operator/keys")
public class OperatorKeysResource {

    private static final String TOKEN_HEADER = "x-operator-token";

    private final ApiKeys keys;
    private final SharedToken token;

    /** @param token without one, or with a blank one, nobody is the operator */
    OperatorKeysResource(
            ApiKeys keys, @ConfigProperty(name = "vitae.operator.token", defaultValue = " ") String token) {
        this.keys = keys;
        this.token = new SharedToken(token);
    }

    /**
     * What the operator asks for.
     *
     * @param plan of the new account; ignored where {@code accountId} names one
     * @param name of the key and, where it is new, of the account
     * @param accountId gets one more key
     * @param mode {@code live} (default) or {@code test}
     * @param kind which surface it opens; the portal by default
     * @param tier of the new account on the match surface; {@code api} by default
     * @param scopes of the key; all that are usual for its kind by default
     * @param credits that the account gets with the key, 0 by default
     */
    public record WantedKey(
            @Nullable PlanName plan,
            @Nullable String name,
            @Nullable AccountId accountId,
            @Nullable KeyMode mode,
            @Nullable KeyKind kind,
            @Nullable TierName tier,
            @Nullable List<String> scopes,
            @Nullable Integer credits) {

        KeyKind kindOrPortal() {
            return Objects.requireNonNullElse(kind, KeyKind.PORTAL);
        }
    }

    @POST
    @ResponseStatus(201)
    public Uni<IssuedKey> create(@HeaderParam(TOKEN_HEADER) @Nullable String sent, @Nullable WantedKey wanted) {
        requireOperator(sent);
        if (wanted == null) {
            throw ApiException.badField("plan", "missing_field", "A body with a plan or an account_id is required");
        }
        NewKey key = key(wanted);
        return wanted.accountId() == null ? keys.issue(account(wanted), key) : keys.issue(wanted.accountId(), key);
    }

    @GET
    public Uni<KeyList> list(@HeaderParam(TOKEN_HEADER) @Nullable String sent) {
        requireOperator(sent);
        return keys.list().map(KeyList::new);
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
        if (!token.isShown(sent)) {
            throw ApiException.unauthorized("Missing or invalid operator token");
        }
    }

    private static NewKey key(WantedKey wanted) {
        int credits = Objects.requireNonNullElse(wanted.credits(), 0);
        if (credits < 0) {
            throw ApiException.badField("credits", "invalid_value", "credits is a number from 0 on");
        }
        return new NewKey(
                wanted.kindOrPortal(),
                wanted.name(),
                wanted.mode() == KeyMode.TEST,
                Objects.requireNonNullElse(wanted.scopes(), List.of()),
                null,
                credits);
    }

    /** Only the portal has plans to choose from. */
    private static NewAccount account(WantedKey wanted) {
        PlanName plan = wanted.plan();
        if (plan == null && wanted.kindOrPortal() == KeyKind.PORTAL) {
            throw ApiException.badField("plan", "missing_field", "plan is required: basic, pro, ultra or mega");
        }
        return new NewAccount(
                Objects.requireNonNullElse(wanted.name(), "unnamed"),
                Objects.requireNonNullElse(plan, PlanName.BASIC),
                Objects.requireNonNullElse(wanted.tier(), TierName.API));
    }

    private static KeyId keyId(String id) {
        return KeyId.parse(id).orElseThrow(() -> ApiException.notFound("Key"));
    }
}
