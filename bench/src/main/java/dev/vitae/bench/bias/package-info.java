/** Whether who somebody is moves a score. */
@NullMarked
package dev.vitae.bench.bias;

import org.jspecify.annotations.NullMarked;
