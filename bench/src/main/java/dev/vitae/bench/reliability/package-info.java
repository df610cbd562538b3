/** Whether the confidence of a value is the share of such values that are right. */
@NullMarked
package dev.vitae.bench.reliability;

import org.jspecify.annotations.NullMarked;
