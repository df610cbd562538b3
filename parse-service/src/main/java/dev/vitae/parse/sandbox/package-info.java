/** Reads documents in child JVMs that may hang, crash or run out of memory without harm to anything else. */
@NullMarked
package dev.vitae.parse.sandbox;

import org.jspecify.annotations.NullMarked;
