package dev.vitae.bench.scoring;

/**
 * What a {@link Judge} says of one value.
 *
 * @param kind of value, such as {@code name}, {@code skills} or {@code experience.title}
 */
public record Verdict(String kind, boolean right) {}
