/** Kafka on this machine: one broker that is its own controller, with the topics of the suite. */
@NullMarked
package dev.vitae.local.kafka;

import org.jspecify.annotations.NullMarked;
