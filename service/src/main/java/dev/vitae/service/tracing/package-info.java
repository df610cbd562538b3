/** Traces that go through all services. */
@NullMarked
package dev.vitae.service.tracing;

import org.jspecify.annotations.NullMarked;
