/** What every request has: an identifier, in its answer and in the log. */
@NullMarked
package dev.vitae.gateway.requests;

import org.jspecify.annotations.NullMarked;
