/** Requests that a service takes from Kafka, one lane for each kind of job, and the results it publishes. */
@NullMarked
package dev.vitae.service.requests;

import org.jspecify.annotations.NullMarked;
