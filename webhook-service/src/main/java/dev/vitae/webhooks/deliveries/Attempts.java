package dev.vitae.webhooks.deliveries;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Makes the attempts of claimed deliveries, and says what each means. */
@ApplicationScoped
class Attempts {

    private final Sender sender;
    private final RetryPolicy policy;
    private final AttemptSpans spans;
    private final DeliveryMeters meters;
    private final Clock clock;
    private final FaultPoint beforeSending;
    private final FaultPoint afterAnswer;

    Attempts(
            Sender sender,
            RetryPolicy policy,
            AttemptSpans spans,
            DeliveryMeters meters,
            Clock clock,
            DeliverySettings settings) {
        this.sender = sender;
        this.policy = policy;
        this.spans = spans;
        this.meters = meters;
        this.clock = clock;
        this.beforeSending = new FaultPoint("before sending", settings.haltBeforeSending());
        this.afterAnswer = new FaultPoint("after the answer", settings.haltAfterAnswer());
    }

    /** @param done called once, on an event loop */
    void make(Claimed delivery, Consumer<Finished> done) {
        beforeSending.pass();
        Instant startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long start = System.nanoTime();
        Span span = spans.begin(delivery);
        sender.send(delivery, startedAt, answer -> {
            afterAnswer.pass();
            AttemptSpans.end(span, answer);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            done.accept(finished(delivery, startedAt, took, answer));
        });
    }

    private Finished finished(Claimed delivery, Instant startedAt, Duration took, Answer answer) {
        Instant now = clock.instant();
        meters.count(answer);
        if (answer.succeeded()) {
            meters.delivered(Duration.between(delivery.eventCreatedAt(), now));
        }
        Outcome outcome = policy.after(answer, delivery.schedule(), delivery.tries() + 1, now);
        return new Finished(delivery, startedAt, Math.toIntExact(took.toMillis()), answer, outcome);
    }
}
