/** How things go wrong: the error body of every surface, and the ways in which a file can fail. */
@NullMarked
package dev.vitae.common.errors;

import org.jspecify.annotations.NullMarked;
