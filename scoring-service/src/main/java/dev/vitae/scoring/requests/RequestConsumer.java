package dev.vitae.scoring.requests;

import dev.vitae.common.events.ScoreFinished;
import dev.vitae.common.events.ScoreRequested;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment.Strategy;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Both lanes of requests. A request is acknowledged when the broker has its result. One that nobody understands goes to the
 * dead letters, byte by byte as it came. One that the end of the service interrupts is neither, and is delivered again.
 */
@ApplicationScoped
class RequestConsumer {

    private static final Logger LOG = Logger.getLogger(RequestConsumer.class);

    private final ScoreWork work;
    private final ResultPublisher publisher;
    private final ScoreMeters meters;
    private final Tracer tracer;

    RequestConsumer(ScoreWork work, ResultPublisher publisher, ScoreMeters meters, Tracer tracer) {
        this.work = work;
        this.publisher = publisher;
        this.meters = meters;
        this.tracer = tracer;
    }

    @Incoming("interactive")
    @Acknowledgment(Strategy.MANUAL)
    @Blocking(value = "score-interactive", ordered = false)
    CompletionStage<Void> interactive(Message<byte[]> message) {
        return consume(Lane.INTERACTIVE, message);
    }

    @Incoming("bulk")
    @Acknowledgment(Strategy.MANUAL)
    @Blocking(value = "score-bulk", ordered = false)
    CompletionStage<Void> bulk(Message<byte[]> message) {
        return consume(Lane.BULK, message);
    }

    private CompletionStage<Void> consume(Lane lane, Message<byte[]> message) {
        ScoreRequested request;
        try {
            request = RequestFormat.request(message.getPayload());
        } catch (UnreadableRequestException e) {
            LOG.errorf(
                    "A message of the %s lane is no score request and goes to the dead letters: %s",
                    lane.label(), e.getMessage());
            return message.nack(e);
        }
        Context parent = TracingMetadata.fromMessage(message)
                .orElse(TracingMetadata.empty())
                .getCurrentContext();
        Context upstream = parent == null ? Context.current() : parent;
        Span span = tracer.spanBuilder("score candidate").setParent(upstream).startSpan();
        try (Scope _ = span.makeCurrent()) {
            putInLogs(request);
            ScoreFinished finished = work.finish(lane, request);
            meters.finished(request.requestedAt(), finished);
            describe(span, finished);
            return publisher.publish(finished, upstream.with(span)).thenCompose(published -> message.ack());
        } catch (ServiceStopsException e) {
            return CompletableFuture.completedFuture(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.completedFuture(null);
        } finally {
            span.end();
            takeOutOfLogs();
        }
    }

    private static void describe(Span span, ScoreFinished finished) {
        span.setAttribute("vitae.task.id", finished.taskId().toString());
        span.setAttribute("vitae.job.id", finished.jobId().toString());
        if (finished.resultKey() == null) {
            span.setStatus(StatusCode.ERROR, "not scored");
        }
    }

    private static void putInLogs(ScoreRequested request) {
        MDC.put("jobId", request.jobId().toString());
        MDC.put("taskId", request.taskId().toString());
        MDC.put("accountId", request.accountId().toString());
    }

    private static void takeOutOfLogs() {
        MDC.remove("jobId");
        MDC.remove("taskId");
        MDC.remove("accountId");
    }
}
