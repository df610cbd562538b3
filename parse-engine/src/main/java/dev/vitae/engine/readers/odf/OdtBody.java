package dev.vitae.engine.readers.odf;

import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.HiddenText;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.TableBlock;
import dev.vitae.engine.layout.TableCell;
import dev.vitae.engine.layout.TableRow;
import dev.vitae.engine.layout.TextStyle;
import dev.vitae.engine.readers.ParagraphBuilder;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import dev.vitae.engine.readers.archive.XmlEvents;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads paragraphs, lists, tables and text boxes of an ODT. */
final class OdtBody {

    private static final int MOST_SPACES = 200;

    private final OdtStyles styles;
    private final VisibleText visible;

    OdtBody(OdtStyles styles, VisibleText visible) {
        this.styles = styles;
        this.visible = visible;
    }

    /** The blocks in the element that just started. */
    List<Block> blocks(XmlEvents events, Region region, boolean inList)
            throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        List<Block> blocks = new ArrayList<>();
        while (events.next() && events.depth() > outside) {
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "p", "h" -> paragraph(events, region, inList, blocks);
                case "list-item" -> blocks.addAll(blocks(events, region, true));
                case "table" -> blocks.add(table(events, region));
                case "text-box" -> blocks.addAll(blocks(events, Region.TEXT_BOX, false));
                case "tracked-changes", "annotation", "forms", "sequence-decls" -> events.skip();
                default -> {}
            }
        }
        return blocks;
    }

    private TableBlock table(XmlEvents events, Region region) throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        List<TableRow> rows = new ArrayList<>();
        List<TableCell> cells = new ArrayList<>();
        while (events.next() && events.depth() > outside) {
            if (events.isStart("table-cell")) {
                cells.add(new TableCell(blocks(events, region, false)));
            } else if (events.isEnd() && events.name().equals("table-row")) {
                rows.add(new TableRow(cells));
                cells.clear();
            }
        }
        return new TableBlock(region, rows, null);
    }

    private void paragraph(XmlEvents events, Region region, boolean inList, List<Block> blocks)
            throws XMLStreamException, UnreadableDocumentException {
        boolean heading = events.name().equals("h");
        int level = heading ? level(events.attribute("outline-level", "1")) : 0;
        BlockRole role = heading ? BlockRole.HEADING : inList ? BlockRole.LIST_ITEM : BlockRole.PARAGRAPH;
        ParagraphBuilder paragraph = new ParagraphBuilder(visible);
        List<Block> boxes = new ArrayList<>();
        String name = events.attribute("style-name");
        inline(events, styles.resolve(name, TextStyle.PLAIN), styles.isHidden(name), paragraph, boxes);
        paragraph.take(region, role, level).ifPresent(blocks::add);
        blocks.addAll(boxes);
    }

    private void inline(
            XmlEvents events, TextStyle style, boolean hidden, ParagraphBuilder paragraph, List<Block> boxes)
            throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        while (events.next() && events.depth() > outside) {
            if (events.isText()) {
                add(events.text().replace('\t', ' '), style, hidden, paragraph);
                continue;
            }
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "span" -> {
                    String name = events.attribute("style-name");
                    inline(events, styles.resolve(name, style), hidden || styles.isHidden(name), paragraph, boxes);
                }
                case "tab" -> add("\t", style, hidden, paragraph);
                case "s" ->
                    add(
                            " ".repeat(Math.clamp(level(events.attribute("c", "1")), 1, MOST_SPACES)),
                            style,
                            hidden,
                            paragraph);
                case "line-break" -> paragraph.breakLine();
                case "text-box" -> boxes.addAll(blocks(events, Region.TEXT_BOX, false));
                case "note", "annotation", "object", "object-ole" -> events.skip();
                default -> {}
            }
        }
    }

    private void add(String text, TextStyle style, boolean hidden, ParagraphBuilder paragraph)
            throws UnreadableDocumentException {
        if (hidden) {
            visible.leaveOut(text, HiddenText.Reason.MARKED_HIDDEN);
        } else {
            paragraph.append(text, style);
        }
    }

    private static int level(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
