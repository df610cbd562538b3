/** What the engine says in sentences: each from facts, in the language of the job description. */
@NullMarked
package dev.vitae.fit.prose;

import org.jspecify.annotations.NullMarked;
