/** Blobs as services read them. */
@NullMarked
package dev.vitae.service.blobs;

import org.jspecify.annotations.NullMarked;
