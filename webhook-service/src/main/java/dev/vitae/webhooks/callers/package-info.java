/** Whose requests the gateway passes on. */
@NullMarked
package dev.vitae.webhooks.callers;

import org.jspecify.annotations.NullMarked;
