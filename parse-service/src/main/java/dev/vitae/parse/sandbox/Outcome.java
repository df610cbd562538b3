package dev.vitae.parse.sandbox;

import dev.vitae.common.errors.FileErrorCode;

/** How the reading of one file ended. */
public sealed interface Outcome {

    /** Time in the sandbox, all attempts together, without the wait for a free child. */
    long parseMillis();

    /** The result file is written. */
    record Parsed(String parseTier, int pages, long parseMillis) implements Outcome {}

    /** There will be no result for this file. */
    record Failed(FileErrorCode errorCode, long parseMillis) implements Outcome {}
}
