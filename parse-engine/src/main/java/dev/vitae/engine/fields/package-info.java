/** One reader per section, and the candidate that they make together. */
@NullMarked
package dev.vitae.engine.fields;

import org.jspecify.annotations.NullMarked;
