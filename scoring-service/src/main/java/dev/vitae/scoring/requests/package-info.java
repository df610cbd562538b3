/** Score requests from Kafka, results back to it. */
@NullMarked
package dev.vitae.scoring.requests;

import org.jspecify.annotations.NullMarked;
