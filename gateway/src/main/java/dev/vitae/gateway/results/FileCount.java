package dev.vitae.gateway.results;

import dev.vitae.common.errors.FileErrorCode;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Counts files that have come to their end, by outcome and tier, and says in the log which ended without a candidate. */
@ApplicationScoped
class FileCount {

    private static final Logger LOG = Logger.getLogger(FileCount.class);

    private final MeterRegistry meters;
    private final Clock clock;

    FileCount(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void add(FinishedFile file) {
        FileErrorCode error = file.event().errorCode();
        String tier = file.event().parseTier();
        String outcome = error == null ? "parsed" : error.code();
        meters.counter("vitae.files", "outcome", outcome, "tier", tier == null ? "none" : tier)
                .increment();
        meters.timer("vitae.stage", "stage", "store")
                .record(Duration.between(file.event().finishedAt(), clock.instant()));
        if (error != null) {
            MDC.put("jobId", file.event().jobId().toString());
            MDC.put("accountId", file.event().accountId().toString());
            LOG.infof("File %s ended: %s", file.event().fileId(), error.code());
        }
    }
}
