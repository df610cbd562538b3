package dev.vitae.gateway.requests;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an identifier: the client's {@code x-request-id} where it sends a usable one (1 to 128 printable ASCII
 * characters without spaces), else a new one. It goes into the answer's header, into error bodies and into the log.
 */
@ApplicationScoped
public class RequestIds {

    private static final String HEADER = "x-request-id";
    private static final String KEY = RequestIds.class.getName();
    private static final Pattern USABLE = Pattern.compile("[!-~]{1,128}");
    private static final int BEFORE_EVERYTHING_ELSE = 1000;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::identify, BEFORE_EVERYTHING_ELSE);
    }

    /** The identifier of this request. */
    public static String of(RoutingContext request) {
        String id = request.get(KEY);
        return id == null ? "" : id;
    }

    private static void identify(RoutingContext request) {
        String id = usable(request.request().getHeader(HEADER));
        request.put(KEY, id);
        request.response().putHeader(HEADER, id);
        MDC.put("requestId", id);
        request.next();
    }

    private static String usable(@Nullable String sent) {
        if (sent != null && USABLE.matcher(sent).matches()) {
            return sent;
        }
        return "req_" + UUID.randomUUID().toString().replace("-", "");
    }
}
