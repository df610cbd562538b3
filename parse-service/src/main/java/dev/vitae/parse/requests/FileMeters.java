package dev.vitae.parse.requests;

import dev.vitae.common.events.ParseFinished;
import dev.vitae.common.events.ParseRequested;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How files end and how long they take. */
@Singleton
class FileMeters {

    private static final String STAGE = "vitae_stage_seconds";

    private final MeterRegistry meters;
    private final Timer queue;
    private final Timer parse;

    FileMeters(MeterRegistry meters) {
        this.meters = meters;
        this.queue = stage("queue", "From the request until a child takes the file");
        this.parse = stage("parse", "In the sandbox, all attempts together");
    }

    void finished(ParseRequested request, ParseFinished finished) {
        Duration inSandbox = Duration.ofMillis(finished.parseMillis());
        Duration waited =
                Duration.between(request.requestedAt(), finished.finishedAt()).minus(inSandbox);
        parse.record(inSandbox);
        if (!request.refine()) { // may have waited for a language model as well
            queue.record(waited.isNegative() ? Duration.ZERO : waited);
        }
        String outcome =
                finished.errorCode() == null ? "parsed" : finished.errorCode().code();
        String tier = finished.parseTier() == null ? "none" : finished.parseTier();
        meters.counter("vitae_files_total", "outcome", outcome, "tier", tier).increment();
    }

    private Timer stage(String stage, String description) {
        return Timer.builder(STAGE)
                .tag("stage", stage)
                .description(description)
                .publishPercentileHistogram()
                .register(meters);
    }
}
