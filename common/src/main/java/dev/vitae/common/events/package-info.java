/** What travels on Kafka: topic names and the records in them. */
@NullMarked
package dev.vitae.common.events;

import org.jspecify.annotations.NullMarked;
