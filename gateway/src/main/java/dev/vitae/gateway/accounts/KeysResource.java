package dev.vitae.gateway.accounts;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.KeyId;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.requests.Roles;
import dev.vitae.gateway.signin.Person;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The keys of whoever has signed in. */
@Path("/api/account/keys")
@RolesAllowed(Roles.MEMBER)
public class KeysResource {

    private final SecurityIdentity identity;
    private final ApiKeys keys;
    private final Clock clock;

    KeysResource(SecurityIdentity identity, ApiKeys keys, Clock clock) {
        this.identity = identity;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What a person asks for.
     *
     * @param kind which surface it opens
     * @param name what it is for
     * @param scopes all that are usual for its kind by default
     * @param expiresAt in the future; never by default
     * @param mode {@code live} (default), or {@code test} for a key of the portal
     */
    public record WantedKey(
            @Nullable KeyKind kind,
            @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable Instant expiresAt,
            @Nullable KeyMode mode) {}

    @GET
    public Uni<KeyList> list() {
        return keys.list(account()).map(KeyList::new);
    }

    @POST
    @ResponseStatus(201)
    public Uni<IssuedKey> create(@Nullable WantedKey wanted) {
        return keys.issue(account(), checked(wanted));
    }

    @POST
    @Path("{id}/rotate")
    public Uni<IssuedKey> rotate(String id) {
        return keys.rotate(account(), keyId(id));
    }

    @DELETE
    @Path("{id}")
    public Uni<Void> revoke(String id) {
        return keys.revoke(account(), keyId(id));
    }

    private NewKey checked(@Nullable WantedKey wanted) {
        if (wanted == null || wanted.kind() == null) {
            throw ApiException.badField(
                    "kind", "missing_field", "kind is required: portal, match, personal, extension, agent or mcp");
        }
        if (wanted.name() == null) {
            throw ApiException.badField("name", "missing_field", "name is required: what the key is for");
        }
        Instant expiresAt = wanted.expiresAt();
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw ApiException.badField("expires_at", "invalid_value", "expires_at is in the past");
        }
        List<String> scopes = Objects.requireNonNullElse(wanted.scopes(), List.of());
        return new NewKey(wanted.kind(), wanted.name(), wanted.mode() == KeyMode.TEST, scopes, expiresAt, 0);
    }

    private AccountId account() {
        return ((Person) identity.getPrincipal()).accountId();
    }

    private static KeyId keyId(String id) {
        return KeyId.parse(id).orElseThrow(() -> ApiException.notFound("Key"));
    }
}
