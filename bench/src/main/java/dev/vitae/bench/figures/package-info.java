/** The few statistics that the reports need. */
@NullMarked
package dev.vitae.bench.figures;

import org.jspecify.annotations.NullMarked;
