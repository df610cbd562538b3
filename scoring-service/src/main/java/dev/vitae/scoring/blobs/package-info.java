/** The blob store this service reads documents from and puts results into. */
@NullMarked
package dev.vitae.scoring.blobs;

import org.jspecify.annotations.NullMarked;
