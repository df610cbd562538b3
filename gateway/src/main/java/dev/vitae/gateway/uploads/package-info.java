/** How files come in: multipart bodies streamed to the blob store, counted and hashed on the way. */
@NullMarked
package dev.vitae.gateway.uploads;

import org.jspecify.annotations.NullMarked;
