/** Takes parse requests from Kafka, one lane for each kind of job, and publishes how each ended. */
@NullMarked
package dev.vitae.parse.requests;

import org.jspecify.annotations.NullMarked;
