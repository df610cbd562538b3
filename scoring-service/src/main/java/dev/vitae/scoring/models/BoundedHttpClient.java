package dev.vitae.scoring.models;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.vitae.scoring.models.ModelReply.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * LangChain4j's way to the wire, with limits that its own client lacks: a time limit for the whole answer, since the JDK's ends at
 * the headers, and a size. Follows no redirect, which would carry the key elsewhere.
 */
final class BoundedHttpClient implements HttpClient, AutoCloseable {

    /** The time limit of the call that is under way in this thread. */
    static final ScopedValue<Deadline> DEADLINE = ScopedValue.newInstance();

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final long LARGEST_ANSWER = 2L * 1024 * 1024;
    private static final int TOO_MANY_REQUESTS = 429;

    private final java.net.http.HttpClient client = java.net.http.HttpClient.newBuilder()
            // servers of local models lose the body of a request that offers HTTP/2
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .build();

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<byte[]> response = answer(request);
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return SuccessfulHttpResponse.builder()
                    .statusCode(status)
                    .headers(response.headers().map())
                    .body(response.body())
                    .build();
        }
        Duration retryAfter = retryAfter(response).orElse(null);
        if (status == TOO_MANY_REQUESTS || (status == 503 && retryAfter != null)) {
            throw new TransportFailure(Reason.BUSY, retryAfter);
        }
        throw new TransportFailure(status >= 500 ? Reason.SERVER_ERROR : Reason.REFUSED, null);
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers come whole");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpResponse<byte[]> answer(HttpRequest request) {
        Deadline deadline = DEADLINE.get();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                translated(request), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            return answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new TransportFailure(Reason.LATE, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportFailure(Reason.LATE, null);
        } catch (ExecutionException e) {
            throw new TransportFailure(reason(e.getCause()), null);
        } finally {
            answer.cancel(true);
        }
    }

    private static Reason reason(@Nullable Throwable cause) {
        return switch (cause) {
            case java.net.ConnectException _ -> Reason.AWAY;
            case java.net.http.HttpConnectTimeoutException _ -> Reason.AWAY;
            case IOException _ -> Reason.UNREADABLE;
            case null, default -> Reason.AWAY;
        };
    }

    private static java.net.http.HttpRequest translated(HttpRequest request) {
        String body = request.body() == null ? "" : request.body();
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method().name(), BodyPublishers.ofString(body));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    /** In seconds; a date is no wish that we could keep. */
    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .map(String::strip)
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}
