package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.Box;
import dev.vitae.engine.layout.Line;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.Span;
import dev.vitae.engine.layout.TableBlock;
import dev.vitae.engine.layout.TableCell;
import dev.vitae.engine.layout.TableRow;
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
     * @param rules the lines that may frame the cells of its tables
     * @param rightToLeft whether the glyphs, and with them the lines, come as in a mirror
     */
    List<Block> blocksOf(List<Glyph> glyphs, Rules rules, boolean rightToLeft) throws UnreadableDocumentException {
        blocks.clear();
        boolean opens = !pastFirst;
        pastFirst = true;
        List<Glyph> rest = glyphs;
        for (RuledTable table : RuledTable.of(glyphs, rules)) {
            List<Glyph> below = rest;
            addFlows(
                    below.stream()
                            .filter(glyph -> glyph.top() < table.box().top() && !table.holds(glyph))
                            .toList(),
                    rightToLeft,
                    opens);
            rest = below.stream()
                    .filter(glyph -> glyph.top() >= table.box().top() && !table.holds(glyph))
                    .toList();
            blocks.add(tableOf(table, rightToLeft));
            opens = false;
        }
        addFlows(rest, rightToLeft, opens);
        return List.copyOf(blocks);
    }

    private void addFlows(List<Glyph> glyphs, boolean rightToLeft, boolean opens) throws UnreadableDocumentException {
        for (FlowNumbers.Numbered flow :
                numbers.of(columns.flows(SegmentBuilder.segmentsOf(glyphs, rightToLeft), opens))) {
            addRows(flow.rows(), flow.number(), blocks);
        }
    }

    private TableBlock tableOf(RuledTable table, boolean rightToLeft) throws UnreadableDocumentException {
        List<TableRow> rows = new ArrayList<>();
        for (List<RuledTable.Cell> row : table.rows()) {
            List<TableCell> cells = new ArrayList<>();
            for (RuledTable.Cell cell : row) {
                List<Block> content = new ArrayList<>();
                List<List<Segment>> lines = Rows.of(SegmentBuilder.segmentsOf(cell.glyphs(), rightToLeft));
                addRows(new CellRows(cell.box().right() - table.padding()).of(lines), 0, content);
                cells.add(new TableCell(content));
            }
            rows.add(new TableRow(cells));
        }
        return new TableBlock(Region.BODY, rows, table.box());
    }

    private void addRows(List<List<Segment>> rows, int flow, List<Block> blocks) throws UnreadableDocumentException {
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
                endBlock(flow, blocks);
            }
            open.add(line);
            lastBaseline = baseline;
            lastSize = size;
        }
        endBlock(flow, blocks);
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

    private void endBlock(int flow, List<Block> blocks) {
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
