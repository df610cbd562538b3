package dev.vitae.engine.fields;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.Box;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.Line;
import dev.vitae.engine.layout.Page;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.Span;
import dev.vitae.engine.layout.TextBlock;
import dev.vitae.engine.layout.TextStyle;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.reading.ReadingOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reading lines of plain text, one below the other. */
final class Lines {

    private Lines() {}

    /** A line of 10 points from its left to its right edge on a page. */
    record Placed(double left, double right, String text) {}

    static List<ReadingLine> of(String... lines) {
        List<Line> all =
                Stream.of(lines).map(line -> Line.of(line, TextStyle.PLAIN)).toList();
        TextBlock block = new TextBlock(Region.BODY, BlockRole.PARAGRAPH, 0, all, null);
        return ReadingOrder.of(LayoutDocument.unpaged(DocumentType.TXT, List.of(block), List.of()));
    }

    /** One below the other on a page of A4. */
    static List<ReadingLine> placed(List<Placed> lines) {
        TextStyle style = new TextStyle(null, 10.0, TextStyle.NORMAL_WEIGHT, false, null);
        List<Line> all = new ArrayList<>();
        for (Placed line : lines) {
            Box box = new Box(line.left(), 50 + 13 * all.size(), line.right() - line.left(), 10);
            all.add(new Line(List.of(new Span(line.text(), style, box)), box));
        }
        TextBlock block = new TextBlock(Region.BODY, BlockRole.PARAGRAPH, 0, all, null);
        Page page = new Page(1, 595.0, 842.0, List.of(block), false);
        return ReadingOrder.of(new LayoutDocument(DocumentType.PDF, true, List.of(page), List.of()));
    }
}
