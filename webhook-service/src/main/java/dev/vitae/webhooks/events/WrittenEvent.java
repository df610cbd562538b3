package dev.vitae.webhooks.events;

import dev.vitae.common.events.JobFinished;
import org.jspecify.annotations.Nullable;

/**
 * An event with its bodies.
 *
 * @param traceparent W3C trace context of the upload
 * @param thin with identifiers only
 * @param full with the candidates; null where nobody wants them or they are too large
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record WrittenEvent(JobFinished job, @Nullable String traceparent, byte[] thin, byte @Nullable [] full) {}
