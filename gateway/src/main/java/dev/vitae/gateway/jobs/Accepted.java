package dev.vitae.gateway.jobs;

import dev.vitae.common.ids.JobId;
import org.jspecify.annotations.Nullable;

/**
 * A job that is safe: whatever happens to the client or to us, it comes to its end.
 *
 * @param lane interactive where the client may wait for the results
 * @param finished all files were answered from what is stored
 * @param answeredStatus for a repeated request what it was answered the first time, null where that isn't known
 */
public record Accepted(
        JobId jobId, Lane lane, boolean finished, @Nullable Integer answeredStatus) {}
