package dev.vitae.engine.readers.ooxml;

import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.TableBlock;
import dev.vitae.engine.layout.TableCell;
import dev.vitae.engine.layout.TableRow;
import dev.vitae.engine.readers.Fill;
import dev.vitae.engine.readers.Legibility;
import dev.vitae.engine.readers.ParagraphBuilder;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import dev.vitae.engine.readers.archive.XmlEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads paragraphs, tables and text boxes of a document, header or footer part. */
final class DocxBody {

    private final DocxProperties properties;
    private final VisibleText visible;
    private final @Nullable Integer page;
    private final DocxDrawings drawings = new DocxDrawings();

    /** @param page the page's colour; null where it can't be told what stands behind its text */
    DocxBody(DocxProperties properties, VisibleText visible, @Nullable Integer page) {
        this.properties = properties;
        this.visible = visible;
        this.page = page;
    }

    /** Whether there is anything, in the parts read so far, that may be behind text of the page. */
    boolean hasBackdrop() {
        return drawings.hasBackdrop();
    }

    /** The blocks of a whole part. */
    List<Block> blocks(XmlEvents events, Region region) throws XMLStreamException, UnreadableDocumentException {
        return blocks(events, region, page);
    }

    /** Leaves out the text of the element that just started, or of a whole part. */
    void leaveOut(XmlEvents events, Reason reason) throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        boolean inText = false;
        while (events.next() && events.depth() > outside) {
            if (events.isStart()) {
                inText = events.name().equals("t") || events.name().equals("delText");
            } else if (events.isEnd()) {
                inText = false;
            } else if (inText) {
                visible.leaveOut(events.text(), reason);
            }
        }
    }

    private List<Block> blocks(XmlEvents events, Region region, @Nullable Integer around)
            throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        List<Block> blocks = new ArrayList<>();
        @Nullable Integer ground = around;
        while (events.next() && events.depth() > outside) {
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "p" -> paragraph(events, region, ground, blocks);
                case "tbl" -> blocks.add(table(events, region, ground));
                case "tcPr" -> ground = shaded(events, ground);
                case "background" -> drawings.background(events);
                case "del" -> leaveOut(events, Reason.DELETED);
                case "moveFrom", "Fallback", "sectPr", "sdtPr" -> events.skip();
                default -> {} // what only wraps, such as a content control
            }
        }
        return blocks;
    }

    private TableBlock table(XmlEvents events, Region region, @Nullable Integer around)
            throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        List<TableRow> rows = new ArrayList<>();
        List<TableCell> cells = new ArrayList<>();
        @Nullable Integer ground = around;
        boolean rowHidden = false;
        while (events.next() && events.depth() > outside) {
            if (events.isEnd() && events.name().equals("tr")) {
                rows.add(new TableRow(cells));
                cells.clear();
                rowHidden = false;
            }
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "tblPr", "tblPrEx" -> ground = shaded(events, ground);
                case "hidden" -> rowHidden = DocxProperties.isOn(events.attribute("val"));
                case "tc" -> {
                    if (rowHidden) {
                        leaveOut(events, Reason.MARKED_HIDDEN);
                    } else {
                        cells.add(new TableCell(blocks(events, region, ground)));
                    }
                }
                default -> {}
            }
        }
        return new TableBlock(region, rows, null);
    }

    /** What stands behind a table or cell whose properties just started. */
    private @Nullable Integer shaded(XmlEvents events, @Nullable Integer around)
            throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        @Nullable Integer ground = around;
        while (events.depth() > outside && events.next()) {
            if (events.isStart("shd")) {
                ground = Fill.over(DocxColours.shade(events), ground);
            } else if (events.isStart("tblStyle") && properties.isShaded(events.attribute("val"))) {
                ground = null;
            }
        }
        return ground;
    }

    private void paragraph(XmlEvents events, Region region, @Nullable Integer ground, List<Block> blocks)
            throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        ParagraphBuilder paragraph = new ParagraphBuilder(visible);
        List<PlacedBox> boxes = new ArrayList<>();
        DocxStyle style = properties.paragraphDefaults();
        while (events.next() && events.depth() > outside) {
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "pPr" -> style = properties.read(events).over(style);
                case "r" -> run(events, style, ground, paragraph, boxes);
                case "del" -> leaveOut(events, Reason.DELETED);
                case "moveFrom", "Fallback" -> events.skip();
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
        blocks.addAll(PlacedBox.inOrder(boxes));
    }

    private void run(
            XmlEvents events,
            DocxStyle paragraphStyle,
            @Nullable Integer ground,
            ParagraphBuilder paragraph,
            List<PlacedBox> boxes)
            throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        DocxStyle style = paragraphStyle;
        boolean inText = false;
        while (events.next() && events.depth() > outside) {
            if (events.isText() && inText) {
                addText(events.text(), style, ground, paragraph);
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
                case "tab", "ptab" -> addText("\t", style, ground, paragraph);
                case "br", "cr" -> paragraph.breakLine();
                case "noBreakHyphen" -> addText("-", style, ground, paragraph);
                case "txbxContent" -> box(events, boxes);
                case "delText" -> leaveOut(events, Reason.DELETED);
                case "Fallback", "instrText" -> events.skip();
                default -> drawings.read(events);
            }
        }
    }

    private void box(XmlEvents events, List<PlacedBox> boxes) throws XMLStreamException, UnreadableDocumentException {
        if (drawings.isOffPage()) {
            leaveOut(events, Reason.OFF_PAGE);
        } else {
            PlacedBox place = drawings.place(); // a picture within the box has another
            boxes.add(place.holding(TableBlock.textBox(blocks(events, Region.TEXT_BOX, drawings.ground(page)))));
        }
    }

    private void addText(String text, DocxStyle style, @Nullable Integer ground, ParagraphBuilder paragraph)
            throws UnreadableDocumentException {
        if (style.isHidden()) {
            visible.leaveOut(text, Reason.MARKED_HIDDEN);
            return;
        }
        Reason reason = style.isTransparent()
                ? Reason.TRANSPARENT
                : Legibility.reason(style.letters(), style.ground(ground), style.size());
        if (reason == null || text.isBlank()) {
            boolean capitals = Boolean.TRUE.equals(style.capitals());
            paragraph.append(capitals ? text.toUpperCase(Locale.ROOT) : text, style.toTextStyle());
        } else {
            paragraph.leaveBlank(text, reason, style.toTextStyle());
        }
    }
}
