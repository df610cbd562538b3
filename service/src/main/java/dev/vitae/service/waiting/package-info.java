/** How work waits: for a pipeline, for its turn, until what is down is up again. */
@NullMarked
package dev.vitae.service.waiting;

import org.jspecify.annotations.NullMarked;
