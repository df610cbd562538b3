/** The fit score: parts, weights, points, evidence. */
@NullMarked
package dev.vitae.fit.score;

import org.jspecify.annotations.NullMarked;
