package dev.vitae.engine;

import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.extraction.VisibleLine;
import java.util.List;

/** How reading a file ended. */
public sealed interface ParseOutcome {

    /**
     * The file's text was read.
     *
     * @param document what it says about the candidate
     * @param lines in which it says so
     */
    record Parsed(ParsedDocument document, List<VisibleLine> lines) implements ParseOutcome {}

    /** The file can't be read, and why. */
    record Failed(FileErrorCode code) implements ParseOutcome {}
}
