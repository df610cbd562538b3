/** Events that leave with the transaction that caused them, and the relay that takes them to Kafka. */
@NullMarked
package dev.vitae.gateway.outbox;

import org.jspecify.annotations.NullMarked;
