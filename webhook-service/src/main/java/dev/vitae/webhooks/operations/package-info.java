/** What every service has: traces, retention, meters. */
@NullMarked
package dev.vitae.webhooks.operations;

import org.jspecify.annotations.NullMarked;
