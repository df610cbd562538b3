/** How often a caller may ask, counted in true sliding windows and told in every answer. */
@NullMarked
package dev.vitae.gateway.limits;

import org.jspecify.annotations.NullMarked;
