/** What the gateway asks scoring-service, and what it answers. */
@NullMarked
package dev.vitae.common.scoring;

import org.jspecify.annotations.NullMarked;
