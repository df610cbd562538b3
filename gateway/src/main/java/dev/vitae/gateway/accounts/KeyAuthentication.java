package dev.vitae.gateway.accounts;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Reads the key of a request from {@code x-api-key} or as Bearer token. What a key is good for is told by its scopes: on the
 * surface of another kind it lacks the one that is needed there. A Bearer token that doesn't begin like a key is left to the
 * identity provider.
 */
@ApplicationScoped
public class KeyAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";

    private final KeyLookup keys;

    KeyAuthentication(KeyLookup keys) {
        this.keys = keys;
    }

    /** Before the identity provider's, which takes any Bearer token for one of its own. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String sent = sentKey(request.request());
        if (sent == null) {
            return Uni.createFrom().nullItem();
        }
        Optional<KeySecret> secret = KeySecret.parse(sent);
        if (secret.isEmpty()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return keys.find(secret.get()).map(key -> identity(key.orElseThrow(AuthenticationFailedException::new)));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    private static @Nullable String sentKey(HttpServerRequest request) {
        String key = request.getHeader("x-api-key");
        if (key != null) {
            return key.strip();
        }
        String authorization = request.getHeader("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        String token = authorization.substring(BEARER.length()).strip();
        return KeyKind.of(token).isPresent() ? token : null;
    }

    private static SecurityIdentity identity(KeyLookup.Shown key) {
        MDC.put("accountId", key.owner().accountId().toString());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(key.owner())
                .addRoles(key.scopes())
                .build();
    }
}
