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

/** Makes the pages' glyphs into blocks of lines, in reading order. */
final class PageBlocks {

    /** In font sizes: base lines further apart than this separate blocks. */
    private static final double PARAGRAPH_LEADING = 1.75;

    private final VisibleText visible;
    private final Columns columns;
    private final FlowNumbers numbers = new FlowNumbers();
    private final List<Block> blocks = new ArrayList<>();
    private boolean pastFirst;
    private final List<Line> open = new ArrayList<>();

    PageBlocks(VisibleText visible, Columns columns) {
        this.visible = visible;
        this.columns = columns;
    }

    /**
     * The blocks of the next page.
     *
     * @param rightToLeft whether the glyphs come as in a mirror
     */
    List<Block> blocksOf(List<Glyph> glyphs, boolean rightToLeft) throws UnreadableDocumentException {
        blocks.clear();
        boolean opens = !pastFirst;
        pastFirst = true;
        for (FlowNumbers.Numbered flow :
                numbers.of(columns.flows(SegmentBuilder.segmentsOf(glyphs, rightToLeft), opens))) {
            addRows(flow.rows(), flow.number());
        }
        return List.copyOf(blocks);
    }

    private void addRows(List<List<Segment>> rows, int flow) throws UnreadableDocumentException {
        double lastBaseline = 0;
        double lastSize = 0;
        for (List<Segment> row : rows) {
            Line line = lineOf(row);
            if (line.text().isBlank()) {
                continue;
            }
            double baseline = row.getLast().baseline();
            double size = row.stream().mapToDouble(Segment::size).max().orElse(1);
            double leading = baseline - lastBaseline;
            boolean together = leading > 0
                    && leading < PARAGRAPH_LEADING * Math.max(size, lastSize)
                    && Math.abs(size - lastSize) < 0.15 * size;
            if (!together) {
                endBlock(flow);
            }
            open.add(line);
            lastBaseline = baseline;
            lastSize = size;
        }
        endBlock(flow);
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

    private void endBlock(int flow) {
        if (open.isEmpty()) {
            return;
        }
        Box box = open.stream()
                .map(Line::box)
                .reduce((a, b) -> a == null ? b : b == null ? a : a.union(b))
                .orElse(null);
        blocks.add(new TextBlock(Region.BODY, BlockRole.PARAGRAPH, 0, open, box, flow));
        open.clear();
    }
}
