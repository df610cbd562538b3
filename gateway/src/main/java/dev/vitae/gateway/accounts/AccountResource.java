package dev.vitae.gateway.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vitae.gateway.requests.Roles;
import dev.vitae.gateway.signin.Person;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The account of whoever has signed in. */
@Path("/api/account")
@RolesAllowed(Roles.MEMBER)
public class AccountResource {

    private final SecurityIdentity identity;
    private final Accounts accounts;

    AccountResource(SecurityIdentity identity, Accounts accounts) {
        this.identity = identity;
        this.accounts = accounts;
    }

    /** A person and their account. */
    public record Profile(
            @JsonUnwrapped AccountState account, @Nullable String email, List<String> roles) {}

    @GET
    public Uni<Profile> profile() {
        Person person = (Person) identity.getPrincipal();
        List<String> roles = identity.getRoles().stream().sorted().toList();
        return accounts.state(person.accountId()).map(account -> new Profile(account, person.email(), roles));
    }
}
