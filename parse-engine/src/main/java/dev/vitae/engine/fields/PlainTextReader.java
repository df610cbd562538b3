package dev.vitae.engine.fields;

import dev.vitae.common.candidate.PlainText;
import dev.vitae.common.candidate.Warning;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.reading.ReadingOrder;
import dev.vitae.engine.reading.RunningLines;
import java.util.ArrayList;
import java.util.List;

/** Reads a laid out document for its text alone: in reading order, items of lists with a bullet again. */
public final class PlainTextReader {

    private static final String BULLET = "- ";

    public PlainText read(LayoutDocument document) {
        List<ReadingLine> ordered = ReadingOrder.of(document);
        List<ReadingLine> lines = RunningLines.without(ordered);
        List<Warning> warnings = new ArrayList<>();
        DocumentWarnings.partlyRead(ordered.size()).ifPresent(warnings::add);
        PictureWarnings.of(document).ifPresent(warnings::add);
        warnings.addAll(HiddenTextWarnings.of(document));
        return new PlainText(
                text(lines, document.type()),
                warnings,
                document.paged() ? document.pages().size() : 0);
    }

    /** Only a page breaks its lines at the margin; in every other format the writer has broken them. */
    private static String text(List<ReadingLine> lines, DocumentType type) {
        Prose prose = new Prose(lines);
        List<String> paragraphs = new ArrayList<>();
        ReadingLine last = null;
        for (ReadingLine line : lines) {
            boolean goesOn = type == DocumentType.PDF && last != null && !line.bullet() && prose.continues(last, line);
            if (goesOn) {
                paragraphs.add(Prose.join(paragraphs.removeLast(), line.plain()));
            } else {
                paragraphs.add(line.bullet() ? BULLET + line.plain() : line.plain());
            }
            last = line;
        }
        return String.join("\n", paragraphs);
    }
}
