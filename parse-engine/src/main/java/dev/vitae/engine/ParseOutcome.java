package dev.vitae.engine;

import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.errors.FileErrorCode;

/** How reading a file ended. */
public sealed interface ParseOutcome {

    /** The file's text was read; what it says about the candidate is in the document. */
    record Parsed(ParsedDocument document) implements ParseOutcome {}

    /** The file can't be read, and why. */
    record Failed(FileErrorCode code) implements ParseOutcome {}
}
