package dev.vitae.engine.readers.ooxml;

import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.HiddenText;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.TableBlock;
import dev.vitae.engine.layout.TableCell;
import dev.vitae.engine.layout.TableRow;
import dev.vitae.engine.readers.ParagraphBuilder;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import dev.vitae.engine.readers.archive.XmlEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** Reads paragraphs, tables and text boxes of a document, header or footer part. */
final class DocxBody {

    private final DocxProperties properties;
    private final VisibleText visible;

    DocxBody(DocxProperties properties, VisibleText visible) {
        this.properties = properties;
        this.visible = visible;
    }

    /** The blocks in the element that just started, or in the whole part. */
    List<Block> blocks(XmlEvents events, Region region) throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        List<Block> blocks = new ArrayList<>();
        while (events.next() && events.depth() > outside) {
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "p" -> paragraph(events, region, blocks);
                case "tbl" -> blocks.add(table(events, region));
                case "del", "moveFrom", "Fallback", "sectPr", "sdtPr" -> events.skip();
                default -> {} // what only wraps, such as a content control
            }
        }
        return blocks;
    }

    private TableBlock table(XmlEvents events, Region region) throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        List<TableRow> rows = new ArrayList<>();
        List<TableCell> cells = new ArrayList<>();
        while (events.next() && events.depth() > outside) {
            if (events.isStart("tc")) {
                cells.add(new TableCell(blocks(events, region)));
            } else if (events.isEnd() && events.name().equals("tr")) {
                rows.add(new TableRow(cells));
                cells.clear();
            }
        }
        return new TableBlock(region, rows, null);
    }

    private void paragraph(XmlEvents events, Region region, List<Block> blocks)
            throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        ParagraphBuilder paragraph = new ParagraphBuilder(visible);
        List<Block> boxes = new ArrayList<>();
        DocxStyle style = properties.paragraphDefaults();
        while (events.next() && events.depth() > outside) {
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "pPr" -> style = properties.read(events).over(style);
                case "r" -> run(events, style, paragraph, boxes);
                case "del", "moveFrom", "Fallback" -> events.skip();
                default -> {}
            }
        }
        Integer outline = style.outline();
        boolean list = Boolean.TRUE.equals(style.list());
        BlockRole role =
                outline != null && outline < 10 ? BlockRole.HEADING : list ? BlockRole.LIST_ITEM : BlockRole.PARAGRAPH;
        paragraph
                .take(region, role, role == BlockRole.HEADING && outline != null ? outline : 0)
                .ifPresent(blocks::add);
        blocks.addAll(boxes);
    }

    private void run(XmlEvents events, DocxStyle paragraphStyle, ParagraphBuilder paragraph, List<Block> boxes)
            throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        DocxStyle style = paragraphStyle;
        boolean inText = false;
        while (events.next() && events.depth() > outside) {
            if (events.isText() && inText) {
                addText(events.text(), style, paragraph);
            }
            if (events.isEnd()) {
                inText = false;
            }
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "rPr" -> style = properties.read(events).over(paragraphStyle);
                case "t" -> inText = true;
                case "tab", "ptab" -> addText("\t", style, paragraph);
                case "br", "cr" -> paragraph.breakLine();
                case "noBreakHyphen" -> addText("-", style, paragraph);
                case "txbxContent" -> boxes.addAll(blocks(events, Region.TEXT_BOX));
                case "Fallback", "instrText", "delText" -> events.skip();
                default -> {}
            }
        }
    }

    private void addText(String text, DocxStyle style, ParagraphBuilder paragraph) throws UnreadableDocumentException {
        if (style.isHidden()) {
            visible.leaveOut(text, HiddenText.Reason.MARKED_HIDDEN);
        } else {
            boolean capitals = Boolean.TRUE.equals(style.capitals());
            paragraph.append(capitals ? text.toUpperCase(Locale.ROOT) : text, style.toTextStyle());
        }
    }
}
