/** Secrets at rest. */
@NullMarked
package dev.vitae.webhooks.secrets;

import org.jspecify.annotations.NullMarked;
