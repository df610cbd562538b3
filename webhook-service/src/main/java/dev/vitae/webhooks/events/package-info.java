/** What happened, as it is told. */
@NullMarked
package dev.vitae.webhooks.events;

import org.jspecify.annotations.NullMarked;
