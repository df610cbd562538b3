package dev.vitae.gateway.credits;

import dev.vitae.gateway.requests.Roles;
import dev.vitae.gateway.signin.Person;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.hibernate.reactive.mutiny.Mutiny;

/** How many credits a person has: theirs to know by signing in, not by a key. */
@Path("/api/credits/balance")
@RolesAllowed(Roles.MEMBER)
public class BalanceResource {

    private final SecurityIdentity identity;
    private final Mutiny.SessionFactory sessions;

    BalanceResource(SecurityIdentity identity, Mutiny.SessionFactory sessions) {
        this.identity = identity;
        this.sessions = sessions;
    }

    @GET
    public Uni<Balance> balance() {
        Person person = (Person) identity.getPrincipal();
        return sessions.withSession(session -> Credits.balance(session, person.accountId()))
                .map(Balance::new);
    }
}
