package dev.vitae.engine.fields;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.Line;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.TextBlock;
import dev.vitae.engine.layout.TextStyle;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.reading.ReadingOrder;
import java.util.List;
import java.util.stream.Stream;

/** Reading lines of plain text, one below the other. */
final class Lines {

    private Lines() {}

    static List<ReadingLine> of(String... lines) {
        List<Line> all =
                Stream.of(lines).map(line -> Line.of(line, TextStyle.PLAIN)).toList();
        TextBlock block = new TextBlock(Region.BODY, BlockRole.PARAGRAPH, 0, all, null);
        return ReadingOrder.of(LayoutDocument.unpaged(DocumentType.TXT, List.of(block), List.of()));
    }
}
