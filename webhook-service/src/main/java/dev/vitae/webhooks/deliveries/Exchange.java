package dev.vitae.webhooks.deliveries;

import dev.vitae.webhooks.targets.CheckedTarget;
import dev.vitae.webhooks.targets.ForbiddenTargetException;
import dev.vitae.webhooks.targets.TargetGuard;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One attempt on the wire, on one event loop. It ends once, and in time: what comes later is dropped, and with it the
 * connection. Once the status is there it counts, however slowly the body follows.
 */
final class Exchange {

    /** How much is read of an answer's body. */
    static final int EXCERPT_BYTES = 4096;

    private static final int LONGEST_ERROR = 300;

    private final Context context;
    private final HttpClient client;
    private final Duration timeLimit;
    private final MultiMap headers;
    private final Buffer body;
    private final Consumer<Answer> done;
    private final Buffer excerpt = Buffer.buffer();
    private long timer;
    private @Nullable HttpClientRequest request;
    private @Nullable HttpClientResponse response;
    private boolean ended;

    /** @param done called once, on the context's event loop */
    Exchange(
            Context context,
            HttpClient client,
            Duration timeLimit,
            MultiMap headers,
            Buffer body,
            Consumer<Answer> done) {
        this.context = context;
        this.client = client;
        this.timeLimit = timeLimit;
        this.headers = headers;
        this.body = body;
        this.done = done;
    }

    /** On the context's event loop. */
    void start(TargetGuard guard, String targetUrl) {
        timer = context.owner().setTimer(timeLimit.toMillis(), late -> timedOut());
        guard.check(targetUrl)
                .subscribe()
                .with(
                        target -> context.runOnContext(checked -> connect(target)),
                        failure -> context.runOnContext(refused -> refused(failure)));
    }

    private void refused(Throwable failure) {
        end(
                failure instanceof ForbiddenTargetException forbidden
                        ? new Answer.Forbidden(forbidden.message())
                        : new Answer.Unreachable(text(failure)));
    }

    private void connect(CheckedTarget target) {
        if (!ended) {
            client.request(options(target)).onSuccess(this::send).onFailure(this::unreachable);
        }
    }

    /** The connection goes to the checked address; the name stays for the header, and for TLS. */
    private RequestOptions options(CheckedTarget target) {
        URI url = target.url();
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(target.address())
                .setHost(url.getHost())
                .setPort(url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80)
                .setSsl(tls)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false)
                .setHeaders(headers);
    }

    private void send(HttpClientRequest ready) {
        request = ready;
        if (ended) {
            ready.reset();
            return;
        }
        ready.send(body).onSuccess(this::read).onFailure(this::unreachable);
    }

    private void read(HttpClientResponse head) {
        response = head;
        head.handler(chunk -> {
            excerpt.appendBuffer(chunk.slice(0, Math.min(chunk.length(), EXCERPT_BYTES - excerpt.length())));
            if (excerpt.length() == EXCERPT_BYTES) {
                giveUp(received(head));
            }
        });
        head.exceptionHandler(brokenOff -> giveUp(received(head)));
        head.endHandler(complete -> end(received(head)));
    }

    private Answer received(HttpClientResponse head) {
        // PostgreSQL's text has no NUL
        String text = excerpt.toString(StandardCharsets.UTF_8).replace('\0', ' ');
        return new Answer.Received(head.statusCode(), head.getHeader("retry-after"), text);
    }

    private void unreachable(Throwable failure) {
        giveUp(new Answer.Unreachable(text(failure)));
    }

    private void timedOut() {
        HttpClientResponse head = response;
        giveUp(
                head == null
                        ? new Answer.TimedOut("No answer within " + timeLimit.toMillis() / 1000.0 + " s")
                        : received(head));
    }

    private void giveUp(Answer answer) {
        HttpClientRequest sent = request;
        if (!ended && sent != null) {
            sent.connection().close();
        }
        end(answer);
    }

    private void end(Answer answer) {
        if (!ended) {
            ended = true;
            context.owner().cancelTimer(timer);
            done.accept(answer);
        }
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return "The connection failed";
        }
        return message.substring(0, Math.min(message.length(), LONGEST_ERROR)).replace('\0', ' ');
    }
}
