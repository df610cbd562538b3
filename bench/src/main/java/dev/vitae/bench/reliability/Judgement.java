package dev.vitae.bench.reliability;

/**
 * A value that was given with a confidence.
 *
 * @param kind of value, such as {@code experience.title}
 */
public record Judgement(String kind, double confidence, boolean right) {}
