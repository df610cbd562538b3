/** Dates and periods as people write them in CVs. */
@NullMarked
package dev.vitae.engine.dates;

import org.jspecify.annotations.NullMarked;
