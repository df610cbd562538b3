package dev.vitae.service.requests;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.smallrye.reactive.messaging.TracingMetadata;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Takes requests to their ends. A request is acknowledged when the broker has its result. One that nobody understands goes to
 * the dead letters, byte by byte as it came. One that the end of the service interrupts is neither, and is delivered again.
 *
 * @param <Q> a request
 * @param <R> how it ended
 */
public final class Requests<Q, R> {

    private static final Logger LOG = Logger.getLogger(Requests.class);

    private final RequestKind<Q, R> kind;
    private final ResultPublisher publisher;
    private final Tracer tracer;

    public Requests(RequestKind<Q, R> kind, ResultPublisher publisher, Tracer tracer) {
        this.kind = kind;
        this.publisher = publisher;
        this.tracer = tracer;
    }

    /** Takes one to its end; blocks until its result is there, and is done when that is published. */
    public CompletionStage<Void> take(Lane lane, Message<byte[]> message) {
        Q request;
        try {
            request = kind.read(message.getPayload());
        } catch (UnreadableMessageException e) {
            LOG.errorf(
                    "A message of the %s lane is no request to %s and goes to the dead letters: %s",
                    lane.label(), kind.task(), e.getMessage());
            return message.nack(e);
        }
        Context parent = TracingMetadata.fromMessage(message)
                .orElse(TracingMetadata.empty())
                .getCurrentContext();
        Context upstream = parent == null ? Context.current() : parent;
        Span span = tracer.spanBuilder(kind.task()).setParent(upstream).startSpan();
        Map<String, String> ids = kind.ids(request);
        try (Scope _ = span.makeCurrent()) {
            ids.forEach(MDC::put);
            R end = kind.finish(lane, request);
            kind.describe(span, end);
            return publisher.publish(kind.result(end), upstream.with(span)).thenCompose(published -> message.ack());
        } catch (ServiceStopsException e) {
            return CompletableFuture.completedFuture(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.completedFuture(null);
        } finally {
            span.end();
            ids.keySet().forEach(MDC::remove);
        }
    }
}
