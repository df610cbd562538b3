package dev.vitae.bench.parse;

/** A document as it is uploaded and as the bare loop reads it: the same array for both. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and too large to copy
record TestFile(String name, byte[] content) {}
