package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.Box;
import dev.vitae.engine.layout.Line;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.Span;
import dev.vitae.engine.layout.TextBlock;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** Makes a page's glyphs into blocks of lines, in reading order. */
final class PageBlocks {

    /** In font sizes: base lines further apart than this separate blocks. */
    private static final double PARAGRAPH_LEADING = 1.75;

    private final VisibleText visible;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> open = new ArrayList<>();

    PageBlocks(VisibleText visible) {
        this.visible = visible;
    }

    List<Block> blocksOf(List<Glyph> glyphs) throws UnreadableDocumentException {
        double lastBaseline = 0;
        double lastSize = 0;
        for (List<Segment> row : Columns.inReadingOrder(SegmentBuilder.segmentsOf(glyphs))) {
            Line line = lineOf(row);
            if (line.text().isBlank()) {
                continue;
            }
            double baseline = row.getFirst().baseline();
            double size = row.stream().mapToDouble(Segment::size).max().orElse(1);
            double leading = baseline - lastBaseline;
            boolean together = leading > 0
                    && leading < PARAGRAPH_LEADING * Math.max(size, lastSize)
                    && Math.abs(size - lastSize) < 0.15 * size;
            if (!together) {
                endBlock();
            }
            open.add(line);
            lastBaseline = baseline;
            lastSize = size;
        }
        endBlock();
        return blocks;
    }

    private Line lineOf(List<Segment> row) throws UnreadableDocumentException {
        List<Span> spans = new ArrayList<>();
        Box box = row.getFirst().box();
        for (Segment segment : row) {
            if (!spans.isEmpty()) {
                spans.add(Span.gap(spans.getLast().style()));
            }
            for (Span span : segment.spans()) {
                spans.add(new Span(visible.clean(span.text()), span.style(), span.box()));
            }
            box = box.union(segment.box());
        }
        return new Line(spans, box);
    }

    private void endBlock() {
        if (open.isEmpty()) {
            return;
        }
        Box box = open.stream()
                .map(Line::box)
                .reduce((a, b) -> a == null ? b : b == null ? a : a.union(b))
                .orElse(null);
        blocks.add(new TextBlock(Region.BODY, BlockRole.PARAGRAPH, 0, open, box));
        open.clear();
    }
}
