/** Events on their way to subscriptions: attempts, retries and their history. */
@NullMarked
package dev.vitae.webhooks.deliveries;

import org.jspecify.annotations.NullMarked;
