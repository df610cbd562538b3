/** Assessments of candidates: the engine's, and a language model's part in them. */
@NullMarked
package dev.vitae.scoring.assessments;

import org.jspecify.annotations.NullMarked;
