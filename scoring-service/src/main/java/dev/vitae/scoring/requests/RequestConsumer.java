package dev.vitae.scoring.requests;

import dev.vitae.common.events.ScoreFinished;
import dev.vitae.common.events.ScoreRequested;
import dev.vitae.service.requests.Lane;
import dev.vitae.service.requests.Requests;
import dev.vitae.service.requests.ResultPublisher;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment.Strategy;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Both lanes of candidates. */
@ApplicationScoped
class RequestConsumer {

    private final Requests<ScoreRequested, ScoreFinished> requests;

    RequestConsumer(ScoreRequests kind, @Channel("results") MutinyEmitter<String> results, Tracer tracer) {
        this.requests = new Requests<>(kind, new ResultPublisher(results), tracer);
    }

    @Incoming("interactive")
    @Acknowledgment(Strategy.MANUAL)
    @Blocking(value = "score-interactive", ordered = false)
    CompletionStage<Void> interactive(Message<byte[]> message) {
        return requests.take(Lane.INTERACTIVE, message);
    }

    @Incoming("bulk")
    @Acknowledgment(Strategy.MANUAL)
    @Blocking(value = "score-bulk", ordered = false)
    CompletionStage<Void> bulk(Message<byte[]> message) {
        return requests.take(Lane.BULK, message);
    }
}
