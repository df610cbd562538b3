package dev.vitae.gateway.jobs;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a job is answered at once, and when somebody should worry about it. */
@ConfigMapping(prefix = "vitae.jobs")
public interface JobsConfig {

    /** A batch of more files than this is answered 202 at once and takes the bulk lane. */
    @WithDefault("5")
    int interactiveFiles();

    /** A batch with a file larger than this likewise. */
    @WithDefault("2M")
    MemorySize interactiveFileSize();

    /** How long a request for a small batch waits for its results before it is answered 202. */
    @WithDefault("20s")
    Duration syncWindow();

    /** A file under way for longer than this is counted in the metric {@code vitae_files_overdue}. */
    @WithDefault("5m")
    Duration overdueAfter();

    /** A file under way for longer than this is given up: it ends as an internal error and is not charged. */
    @WithDefault("24h")
    Duration giveUpAfter();

    /** How long an {@code Idempotency-Key} is remembered. */
    @WithDefault("24h")
    Duration idempotencyKept();
}
