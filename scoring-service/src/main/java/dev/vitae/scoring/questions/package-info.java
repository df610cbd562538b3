/** Questions for an interview, answered at once. */
@NullMarked
package dev.vitae.scoring.questions;

import org.jspecify.annotations.NullMarked;
