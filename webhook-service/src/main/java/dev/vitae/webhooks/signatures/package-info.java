/** How deliveries are signed. */
@NullMarked
package dev.vitae.webhooks.signatures;

import org.jspecify.annotations.NullMarked;
