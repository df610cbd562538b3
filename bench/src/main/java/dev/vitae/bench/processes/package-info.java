/** What the suite's processes cost: CPU time and memory, read from Linux's {@code /proc}. */
@NullMarked
package dev.vitae.bench.processes;

import org.jspecify.annotations.NullMarked;
