package dev.vitae.scoring.requests;

import dev.vitae.common.events.ScoreFinished;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** How requests end and how long they take. */
@Singleton
class ScoreMeters {

    private static final String STAGE = "vitae_stage_seconds";

    private final MeterRegistry meters;
    private final Timer queue;
    private final Timer score;

    ScoreMeters(MeterRegistry meters) {
        this.meters = meters;
        this.queue = stage("score_queue", "From the request until its candidate is judged");
        this.score = stage("score", "The judgement, a language model's part included");
    }

    void finished(Instant requestedAt, ScoreFinished finished) {
        Duration work = Duration.ofMillis(finished.scoreMillis());
        Duration waited = Duration.between(requestedAt, finished.finishedAt()).minus(work);
        score.record(work);
        queue.record(waited.isNegative() ? Duration.ZERO : waited);
        String outcome = finished.resultKey() == null ? "failed" : "scored";
        meters.counter("vitae_assessments_total", "outcome", outcome).increment();
    }

    private Timer stage(String stage, String description) {
        return Timer.builder(STAGE)
                .tag("stage", stage)
                .description(description)
                .publishPercentileHistogram()
                .register(meters);
    }
}
