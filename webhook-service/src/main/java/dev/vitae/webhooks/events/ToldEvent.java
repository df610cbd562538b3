package dev.vitae.webhooks.events;

import dev.vitae.common.events.JobFinished;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came.
 *
 * @param traceparent W3C trace context of the upload
 */
record ToldEvent(JobFinished job, @Nullable String traceparent) {}
