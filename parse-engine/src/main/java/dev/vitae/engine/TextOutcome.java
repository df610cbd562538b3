package dev.vitae.engine;

import dev.vitae.common.candidate.PlainText;
import dev.vitae.common.errors.FileErrorCode;

/** How reading a file for its text alone ended. */
public sealed interface TextOutcome {

    record Read(PlainText text) implements TextOutcome {}

    /** The file can't be read, and why. */
    record Failed(FileErrorCode code) implements TextOutcome {}
}
