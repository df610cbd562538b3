package dev.vitae.gateway.limits;

import dev.vitae.gateway.accounts.KeyOwner;
import dev.vitae.gateway.errors.ErrorAnswers;
import dev.vitae.gateway.limits.WindowStore.Claim;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Holds requests to their limits, when it is known who asks and before anything is done for them. Who shows no key that is any
 * good is counted by address.
 */
@ApplicationScoped
public class RateLimits {

    private static final int BEFORE_AUTHORIZATION = SecurityHandlerPriorities.AUTHORIZATION + 1;

    private final Limiter limiter;
    private final ErrorAnswers errors;
    private final List<RouteLimit> limits;
    private final Policy failedAuthentication;

    RateLimits(Limiter limiter, ErrorAnswers errors, LimitsConfig config) {
        this.limiter = limiter;
        this.errors = errors;
        this.limits = config.rules().entrySet().stream()
                .map(rule -> RouteLimit.of(rule.getKey(), rule.getValue()))
                .toList();
        this.failedAuthentication = new Policy(
                "failed-authentication",
                config.failedAuthentication().requests(),
                config.failedAuthentication().window());
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, BEFORE_AUTHORIZATION);
    }

    private void limit(RoutingContext request) {
        String method = request.request().method().name();
        String path = RouteLimit.plain(request.normalizedPath());
        List<RouteLimit> covering =
                limits.stream().filter(limit -> limit.covers(method, path)).toList();
        if (covering.isEmpty()) {
            request.next();
            return;
        }
        // what is to be answered to a wrong key is not decided here
        request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        QuarkusHttpUser.getSecurityIdentity(request, null)
                .subscribe()
                .with(identity -> identified(request, identity, covering, path), failure -> failed(request, failure));
    }

    private void identified(RoutingContext request, SecurityIdentity identity, List<RouteLimit> covering, String path) {
        if (identity.isAnonymous()) {
            ask(request, List.of(byAddress(request)));
        } else if (identity.getPrincipal() instanceof KeyOwner caller) {
            ask(
                    request,
                    covering.stream().map(limit -> limit.claim(caller, path)).toList());
        } else {
            request.next();
        }
    }

    private void failed(RoutingContext request, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            ask(request, List.of(byAddress(request)));
        } else {
            request.next();
        }
    }

    private Claim byAddress(RoutingContext request) {
        return new Claim(
                failedAuthentication, ClientAddress.of(request.request().remoteAddress()));
    }

    private void ask(RoutingContext request, List<Claim> claims) {
        limiter.ask(claims).onComplete(verdict -> answer(request, verdict), request::fail);
    }

    private void answer(RoutingContext request, Verdict verdict) {
        switch (verdict) {
            case Verdict.Admitted admitted -> {
                LimitHeaders.tell(request.response().headers(), admitted.allowances());
                request.next();
            }
            case Verdict.Refused refused -> {
                LimitHeaders.tell(request.response().headers(), refused.allowances());
                errors.end(request, refused.by().refusal("rate_limit_exceeded", "Rate limit exceeded"));
            }
            case Verdict.Unchecked unchecked -> {
                LimitHeaders.tellPolicies(request.response().headers(), unchecked.policies());
                request.next();
            }
        }
    }
}
