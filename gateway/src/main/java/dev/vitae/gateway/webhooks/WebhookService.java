package dev.vitae.gateway.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.ids.AccountId;
import dev.vitae.gateway.errors.ApiException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Passes requests on to webhook-service and its answers back, whatever is in them. Where it is away, slow or broken, the client
 * hears that webhooks are unavailable.
 */
@ApplicationScoped
class WebhookService {

    private static final Logger LOG = Logger.getLogger(WebhookService.class);
    private static final String PATH = "/internal/webhooks";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int CONNECTIONS = 50;

    private final HttpClient http;
    private final WebhooksConfig config;
    private final ObjectMapper json;

    WebhookService(Vertx vertx, WebhooksConfig config, ObjectMapper json) {
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout((int) CONNECT.toMillis()),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.config = config;
        this.json = json;
    }

    /**
     * What a client asks for.
     *
     * @param path after that of the webhooks
     * @param query as it was sent
     */
    record Question(
            HttpMethod method, String path, @Nullable String query, Buffer body, AccountId account, String requestId) {}

    private record Answer(int status, Buffer body) {}

    /** The answer of webhook-service; its refusals become ours. */
    Uni<Response> ask(Question question) {
        return http.request(options(question))
                .chain(request -> request.send(question.body()))
                .chain(WebhookService::read)
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .onFailure()
                .transform(WebhookService::unavailable)
                .map(this::answer);
    }

    private RequestOptions options(Question question) {
        String query = question.query() == null ? "" : "?" + question.query();
        return new RequestOptions()
                .setMethod(question.method())
                .setAbsoluteURI(config.url() + PATH + question.path() + query)
                .setTimeout(config.timeout().toMillis())
                .putHeader("x-vitae-account", question.account().toString())
                .putHeader("x-request-id", question.requestId())
                .putHeader("Content-Type", MediaType.APPLICATION_JSON);
    }

    private static Uni<Answer> read(HttpClientResponse response) {
        return response.body().map(body -> new Answer(response.statusCode(), body));
    }

    private Response answer(Answer answer) {
        if (answer.status() >= 300) {
            throw refusal(answer);
        }
        return Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body().getBytes())
                .build();
    }

    /** Only what webhook-service says itself is for the client. */
    private ApiException refusal(Answer answer) {
        try {
            JsonNode error = json.readTree(answer.body().getBytes());
            if (answer.status() < 500 && error.hasNonNull("code")) {
                return ApiException.passedOn(
                        answer.status(),
                        error.path("code").asText(),
                        error.path("error").asText(),
                        details(error.path("details")));
            }
        } catch (IOException noError) {
            // answered like one that says nothing
        }
        return unavailable(new IllegalStateException("status " + answer.status()));
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<String, Object> details(JsonNode details) {
        return details.isObject() ? json.convertValue(details, Map.class) : null;
    }

    private static ApiException unavailable(Throwable failure) {
        LOG.warnf("webhook-service did not answer: %s", failure);
        return ApiException.unavailable("webhooks_unavailable", "Webhooks are not available, try again later");
    }
}
