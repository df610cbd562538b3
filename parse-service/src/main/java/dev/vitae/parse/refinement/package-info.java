/** Asks scoring-service's language model, where there is one, about what the engine isn't sure of. */
@NullMarked
package dev.vitae.parse.refinement;

import org.jspecify.annotations.NullMarked;
