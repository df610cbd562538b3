package dev.vitae.common.extraction;

import dev.vitae.common.candidate.ParsedDocument;
import java.util.List;
import java.util.Objects;

/**
 * A CV of which the engine isn't sure, for a language model to look at.
 *
 * @param document what the engine made of it; its self check says what is in doubt
 * @param lines of the document, all that the model may read
 */
public record ExtractionRequest(ParsedDocument document, List<VisibleLine> lines) {

    public ExtractionRequest {
        Objects.requireNonNull(document, "document");
        lines = List.copyOf(lines);
    }
}
