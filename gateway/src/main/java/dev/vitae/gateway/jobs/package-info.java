/** Batches of files on their way: accepted, queued, answered, finished. */
@NullMarked
package dev.vitae.gateway.jobs;

import org.jspecify.annotations.NullMarked;
