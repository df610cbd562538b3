package dev.vitae.gateway.admin;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.KeyId;
import dev.vitae.gateway.accounts.AccountListing;
import dev.vitae.gateway.accounts.AccountState;
import dev.vitae.gateway.accounts.Accounts;
import dev.vitae.gateway.accounts.ApiKeys;
import dev.vitae.gateway.accounts.KeyList;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.plans.PlanName;
import dev.vitae.gateway.plans.TierName;
import dev.vitae.gateway.requests.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Accounts of all: their plans, credits and keys. */
@Path("/api/admin/accounts")
@RolesAllowed(Roles.ADMIN)
public class AdminResource {

    private static final int PAGE = 100;
    private static final int MOST_CREDITS = 1_000_000;
    private static final int MAX_REFERENCE = 100;

    private final Accounts accounts;
    private final ApiKeys keys;

    AdminResource(Accounts accounts, ApiKeys keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    /**
     * A page of accounts, in the order in which they were opened.
     *
     * @param nextCursor for the next page; null on the last
     */
    public record AccountPage(
            List<AccountListing> accounts, @Nullable String nextCursor) {}

    /** Where an account is moved to: what is null stays. */
    public record WantedPlan(
            @Nullable PlanName plan, @Nullable TierName tier) {}

    /**
     * Credits to be given.
     *
     * @param reference why; the same one a second time gives nothing more
     */
    public record Grant(@Nullable Integer credits, @Nullable String reference) {}

    @GET
    public Uni<AccountPage> list(@QueryParam("cursor") @Nullable String cursor) {
        AccountId after = cursor == null || cursor.isBlank() ? null : cursor(cursor);
        return accounts.list(after, PAGE + 1).map(AdminResource::page);
    }

    @GET
    @Path("{id}")
    public Uni<AccountState> get(String id) {
        return accounts.state(accountId(id));
    }

    @PUT
    @Path("{id}/plan")
    public Uni<AccountState> move(String id, @Nullable WantedPlan wanted) {
        if (wanted == null || (wanted.plan() == null && wanted.tier() == null)) {
            throw ApiException.badField("plan", "missing_field", "plan, tier or both are required");
        }
        return accounts.move(accountId(id), wanted.plan(), wanted.tier());
    }

    @POST
    @Path("{id}/credits")
    public Uni<AccountState> grant(String id, @Nullable Grant grant) {
        AccountId account = accountId(id);
        if (grant == null || grant.credits() == null || grant.credits() < 1 || grant.credits() > MOST_CREDITS) {
            throw ApiException.badField(
                    "credits", "invalid_value", "credits is a whole number from 1 to " + MOST_CREDITS);
        }
        return accounts.grant(account, grant.credits(), reference(grant.reference()));
    }

    @GET
    @Path("{id}/keys")
    public Uni<KeyList> keys(String id) {
        AccountId account = accountId(id);
        return accounts.state(account).chain(() -> keys.list(account)).map(KeyList::new);
    }

    @DELETE
    @Path("{id}/keys/{key_id}")
    public Uni<Void> revoke(String id, @RestPath("key_id") String keyId) {
        AccountId account = accountId(id);
        return keys.revoke(account, KeyId.parse(keyId).orElseThrow(() -> ApiException.notFound("Key")));
    }

    private static String reference(@Nullable String reference) {
        if (reference == null || reference.isBlank() || reference.length() > MAX_REFERENCE || hasControls(reference)) {
            throw ApiException.badField(
                    "reference",
                    "invalid_value",
                    "reference is required: a line of at most " + MAX_REFERENCE + " characters that names this grant");
        }
        return reference.strip();
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static AccountPage page(List<AccountListing> found) {
        boolean more = found.size() > PAGE;
        List<AccountListing> page = more ? found.subList(0, PAGE) : found;
        return new AccountPage(page, more ? page.getLast().accountId().toString() : null);
    }

    private static AccountId accountId(String id) {
        return AccountId.parse(id).orElseThrow(() -> ApiException.notFound("Account"));
    }

    private static AccountId cursor(String cursor) {
        return AccountId.parse(cursor)
                .orElseThrow(() -> ApiException.badField(
                        "cursor", "invalid_parameter", "cursor must be the next_cursor of an earlier page"));
    }
}
