package dev.vitae.bench.extract;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What a child of the sandbox took.
 *
 * @param heap its {@code -Xmx}
 * @param documents it was given, of every format
 * @param peakWhenReadyBytes RSS at most until it was warm
 * @param rssBytes RSS after the last document
 * @param peakBytes RSS at most in its whole life
 */
@JsonNaming(SnakeCaseStrategy.class)
record ChildMemory(String heap, int documents, long peakWhenReadyBytes, long rssBytes, long peakBytes) {}
