/** The portal surface, as its document says, under /api/portal. */
@NullMarked
package dev.vitae.gateway.portal;

import org.jspecify.annotations.NullMarked;
