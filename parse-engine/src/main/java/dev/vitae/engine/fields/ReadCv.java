package dev.vitae.engine.fields;

import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.extraction.VisibleLine;
import dev.vitae.engine.reading.ReadingLine;
import java.util.List;

/**
 * A document that has been read.
 *
 * @param document what it says
 * @param lines in which it says so, in reading order
 */
public record ReadCv(ParsedDocument document, List<VisibleLine> lines) {

    static ReadCv of(ParsedDocument document, List<ReadingLine> lines) {
        return new ReadCv(
                document,
                lines.stream()
                        .map(line -> new VisibleLine(line.number(), line.page(), line.plain()))
                        .toList());
    }
}
