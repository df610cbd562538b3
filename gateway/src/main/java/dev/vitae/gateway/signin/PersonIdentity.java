package dev.vitae.gateway.signin;

import dev.vitae.common.ids.AccountId;
import dev.vitae.gateway.requests.Roles;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Makes a person of a token that the identity provider has signed for us. Of the provider's roles only the two that we know count:
 * none can pass for a scope of keys.
 */
@ApplicationScoped
public class PersonIdentity implements SecurityIdentityAugmentor {

    private static final int MAX_NAME = 200;

    private final SignIns signIns;
    private final SignInConfig config;

    PersonIdentity(SignIns signIns, SignInConfig config) {
        this.signIns = signIns;
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        if (isUnusable(token.getIssuer()) || isUnusable(token.getSubject())) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        String name = name(token);
        return signIns.accountOf(token.getIssuer(), token.getSubject(), name)
                .map(account -> person(account, name, token, identity.getRoles()));
    }

    private SecurityIdentity person(AccountId account, String name, JsonWebToken token, Set<String> provided) {
        MDC.put("accountId", account.toString());
        String email = token.getClaim("email");
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Person(account, name, email))
                .addRoles(roles(provided))
                .build();
    }

    private Set<String> roles(Set<String> provided) {
        Set<String> roles = new HashSet<>();
        if (config.memberRole().equals(SignInConfig.ANY_ROLE) || provided.contains(config.memberRole())) {
            roles.add(Roles.MEMBER);
        }
        if (provided.contains(config.adminRole())) {
            roles.add(Roles.ADMIN);
        }
        return roles;
    }

    /** PostgreSQL takes no NUL. */
    private static boolean isUnusable(@Nullable String claim) {
        return claim == null || claim.isBlank() || claim.indexOf('\0') >= 0;
    }

    private static String name(JsonWebToken token) {
        Optional<String> named = Stream.of("name", "preferred_username", "email")
                .map(claim -> token.<Object>getClaim(claim))
                .filter(Objects::nonNull)
                .map(value -> value.toString().replace("\0", "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
        String name = named.orElse(token.getSubject());
        return name.codePointCount(0, name.length()) <= MAX_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAME));
    }
}
