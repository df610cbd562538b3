/** One error body for everything that goes wrong. */
@NullMarked
package dev.vitae.gateway.errors;

import org.jspecify.annotations.NullMarked;
