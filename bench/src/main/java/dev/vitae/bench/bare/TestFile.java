package dev.vitae.bench.bare;

/** A document as it is measured and as the bare loop reads it: the same array for both. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and too large to copy
public record TestFile(String name, byte[] content) {}
