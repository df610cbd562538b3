/** {@code suite bench webhooks}: deliveries of the running suite beside a client that only posts. */
@NullMarked
package dev.vitae.bench.webhooks;

import org.jspecify.annotations.NullMarked;
