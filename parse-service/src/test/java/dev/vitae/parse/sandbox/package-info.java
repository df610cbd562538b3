/** Tests of the sandbox with a child that misbehaves on demand. */
@NullMarked
package dev.vitae.parse.sandbox;

import org.jspecify.annotations.NullMarked;
