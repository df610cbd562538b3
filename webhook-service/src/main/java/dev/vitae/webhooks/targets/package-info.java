/** Where deliveries may go. */
@NullMarked
package dev.vitae.webhooks.targets;

import org.jspecify.annotations.NullMarked;
