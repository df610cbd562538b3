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
 * Reads the key of a request from {@code x-api-key} or as Bearer token, on the surfaces that take keys. A key of the wrong
 * surface is as unknown as any other wrong key.
 */
@ApplicationScoped
public class KeyAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";

    private final ApiKeys keys;

    KeyAuthentication(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String path = request.normalizedPath();
        String sent = KeyKind.someKindOpens(path) ? sentKey(request.request()) : null;
        if (sent == null) {
            return Uni.createFrom().nullItem();
        }
        Optional<KeySecret> secret =
                KeySecret.parse(sent).filter(key -> key.kind().opens(path));
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
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        return null;
    }

    private static SecurityIdentity identity(ApiKey key) {
        MDC.put("accountId", key.account().id().toString());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new KeyOwner(
                        key.account().id(),
                        key.id(),
                        key.account().plan(),
                        key.account().tier(),
                        key.account().billingAnchor()))
                .addRoles(key.scopes())
                .build();
    }
}
