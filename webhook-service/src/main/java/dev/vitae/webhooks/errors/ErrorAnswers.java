package dev.vitae.webhooks.errors;

import dev.vitae.common.errors.ErrorBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns refusals into the house's error body, under the id of the request that the gateway serves. */
@ApplicationScoped
public class ErrorAnswers {

    @ServerExceptionMapper
    Response refused(ApiException failure, HttpHeaders request) {
        @Nullable String requestId = request.getHeaderString("x-request-id");
        ErrorBody body = new ErrorBody(
                failure.message(),
                failure.message(),
                failure.code(),
                failure.status(),
                requestId == null ? "" : requestId,
                failure.details(),
                Map.of());
        return Response.status(failure.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }
}
