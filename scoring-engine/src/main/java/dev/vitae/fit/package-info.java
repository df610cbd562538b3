/** How well a candidate fits a job, and why. */
@NullMarked
package dev.vitae.fit;

import org.jspecify.annotations.NullMarked;
