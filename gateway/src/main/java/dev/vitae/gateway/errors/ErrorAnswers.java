package dev.vitae.gateway.errors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.vitae.common.errors.ErrorBody;
import dev.vitae.gateway.requests.RequestIds;
import dev.vitae.gateway.requests.Roles;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever goes wrong into the one error body, as {@code application/problem+json} (RFC 9457) where the client asks for
 * that. No stack trace, class name or SQL leaves the house: the unexpected is logged under the request's id and answered 500.
 */
@ApplicationScoped
public class ErrorAnswers {

    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String NO_KEY = "Missing or invalid API key";
    private static final String NO_TOKEN = "Missing or invalid access token";

    private final ObjectMapper json;

    ErrorAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** Who accepts only problems gets plain JSON where there is none. */
    @ServerRequestFilter(preMatching = true)
    void acceptJsonBesideProblems(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(PROBLEM_JSON)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, accept + ", " + MediaType.APPLICATION_JSON);
        }
    }

    @ServerExceptionMapper
    Response expected(ApiException failure, RoutingContext request) {
        Response answer = answer(
                request, failure.status(), failure.code(), failure.message(), failure.details(), failure.extra());
        String retryAfter = retryAfter(failure);
        return retryAfter == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, retryAfter)
                        .build();
    }

    /** The same for a request that is refused before any resource has it. */
    public void end(RoutingContext request, ApiException failure) {
        String retryAfter = retryAfter(failure);
        if (retryAfter != null) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        ErrorBody body =
                body(request, failure.status(), failure.code(), failure.message(), failure.details(), failure.extra());
        request.response()
                .setStatusCode(failure.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType(request))
                .end(text(body));
    }

    @ServerExceptionMapper
    Response noKey(UnauthorizedException failure, RoutingContext request, ResourceInfo resource) {
        return unauthorized(request, resource);
    }

    @ServerExceptionMapper
    Response wrongKey(AuthenticationFailedException failure, RoutingContext request, ResourceInfo resource) {
        return unauthorized(request, resource);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, RoutingContext request, ResourceInfo resource) {
        String needed = needed(resource);
        return Roles.isRole(needed)
                ? answer(
                        request,
                        403,
                        "missing_role",
                        "This takes a person with the role " + needed,
                        Map.of("role", needed),
                        Map.of())
                : answer(
                        request,
                        403,
                        "missing_scope",
                        "This key lacks the scope " + needed,
                        Map.of("scope", needed),
                        Map.of());
    }

    /** The identity provider can't be asked for the keys that tokens are signed with. */
    @ServerExceptionMapper
    Response noProvider(OIDCException failure, RoutingContext request) {
        LOG.warnf("Nobody can sign in: %s", failure.getMessage());
        return expected(
                ApiException.unavailable(
                        "sign_in_unavailable", "The identity provider does not answer; try again soon"),
                request);
    }

    private static Response unauthorized(RoutingContext request, ResourceInfo resource) {
        String message = Roles.isRole(needed(resource)) ? NO_TOKEN : NO_KEY;
        return answer(request, 401, "unauthorized", message, null, Map.of());
    }

    /** The scope or role that opens this route; empty where none is declared. */
    private static String needed(ResourceInfo resource) {
        RolesAllowed allowed = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (allowed == null) {
            allowed = resource.getResourceClass().getAnnotation(RolesAllowed.class);
        }
        return allowed == null ? "" : allowed.value()[0];
    }

    @ServerExceptionMapper
    Response badJson(JsonProcessingException failure, RoutingContext request) {
        String field = BadJson.field(failure);
        String message = field.isEmpty()
                ? "The body is not valid JSON"
                : "The field " + field + " has the wrong type or an unknown value";
        Map<String, Object> details = field.isEmpty() ? null : Map.of("field", field);
        return answer(request, 400, "invalid_json", message, details, Map.of());
    }

    /** The framework has an answer of its own for these, which is not ours. */
    @ServerExceptionMapper
    Response wrongType(MismatchedInputException failure, RoutingContext request) {
        return badJson(failure, request);
    }

    @ServerExceptionMapper
    Response fromFramework(WebApplicationException failure, RoutingContext request) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return badJson(json, request);
        }
        int status = failure.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(failure, request);
        }
        return answer(request, status, FrameworkErrors.code(status), FrameworkErrors.message(status), null, Map.of());
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, RoutingContext request) {
        if (request.response().closed()) {
            LOG.debugf("The client went away: %s", failure.getMessage());
        } else {
            LOG.error("Request failed", failure);
        }
        return answer(request, 500, "internal_error", "Internal server error", null, Map.of());
    }

    private static Response answer(
            RoutingContext request,
            int status,
            String code,
            String message,
            @Nullable Map<String, Object> details,
            Map<String, Object> extra) {
        return Response.status(status)
                .type(mediaType(request))
                .entity(body(request, status, code, message, details, extra))
                .build();
    }

    private static ErrorBody body(
            RoutingContext request,
            int status,
            String code,
            String message,
            @Nullable Map<String, Object> details,
            Map<String, Object> extra) {
        Map<String, Object> beside = asksForProblem(request) ? problemFields(status, extra) : extra;
        return new ErrorBody(message, message, code, status, RequestIds.of(request), details, beside);
    }

    private String text(ErrorBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In whole seconds, rounded up. */
    private static @Nullable String retryAfter(ApiException failure) {
        Duration retryAfter = failure.retryAfter();
        return retryAfter == null ? null : Long.toString(Math.ceilDiv(retryAfter.toNanos(), 1_000_000_000));
    }

    private static String mediaType(RoutingContext request) {
        return asksForProblem(request) ? PROBLEM_JSON : MediaType.APPLICATION_JSON;
    }

    private static boolean asksForProblem(RoutingContext request) {
        String accept = request.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(PROBLEM_JSON);
    }

    private static Map<String, Object> problemFields(int status, Map<String, Object> extra) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "about:blank");
        fields.put("title", FrameworkErrors.title(status));
        fields.putAll(extra);
        return fields;
    }
}
