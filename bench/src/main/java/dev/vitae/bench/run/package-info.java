/** What all measurements share: the machine, where a report is kept, why there is none. */
@NullMarked
package dev.vitae.bench.run;

import org.jspecify.annotations.NullMarked;
