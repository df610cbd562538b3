/** What the scorer may know of a candidate, and nothing else. */
@NullMarked
package dev.vitae.fit.candidates;

import org.jspecify.annotations.NullMarked;
