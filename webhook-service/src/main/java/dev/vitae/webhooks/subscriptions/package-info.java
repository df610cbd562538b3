/** Who wants to hear of what. */
@NullMarked
package dev.vitae.webhooks.subscriptions;

import org.jspecify.annotations.NullMarked;
