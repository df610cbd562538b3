/** The scoring engine as this service runs it. */
@NullMarked
package dev.vitae.scoring.engine;

import org.jspecify.annotations.NullMarked;
