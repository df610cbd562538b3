package dev.vitae.engine.readers.odf;

import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.layout.Line;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.TableBlock;
import dev.vitae.engine.layout.TableCell;
import dev.vitae.engine.layout.TableRow;
import dev.vitae.engine.layout.TextBlock;
import dev.vitae.engine.readers.ParagraphBuilder;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import dev.vitae.engine.readers.archive.XmlEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads paragraphs, lists, tables and text boxes of an ODT. */
final class OdtBody {

    private static final int MOST_SPACES = 200;
    private static final Set<String> PARAGRAPHS = Set.of("p", "h");

    private final OdtStyles styles;
    private final VisibleText visible;
    private final boolean whitePage;
    private final OdtDrawings drawings;

    /** @param whitePage false where it can't be told what stands behind the text of a page */
    OdtBody(OdtStyles styles, VisibleText visible, boolean whitePage) {
        this.styles = styles;
        this.visible = visible;
        this.whitePage = whitePage;
        drawings = new OdtDrawings(styles);
    }

    /** Whether there is anything, in what was read so far, that may be behind text of the page. */
    boolean hasBackdrop() {
        return drawings.hasBackdrop();
    }

    /** The blocks in the element that just started. */
    List<Block> blocks(XmlEvents events, Region region) throws XMLStreamException, UnreadableDocumentException {
        return blocks(events, region, false, page());
    }

    private @Nullable Integer page() {
        return whitePage ? styles.page() : null;
    }

    private List<Block> blocks(XmlEvents events, Region region, boolean inList, @Nullable Integer ground)
            throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        List<Block> blocks = new ArrayList<>();
        while (events.next() && events.depth() > outside) {
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "p", "h" -> paragraph(events, region, inList, ground, blocks);
                case "list-item" -> blocks.addAll(blocks(events, region, true, ground));
                case "table" -> blocks.add(table(events, region, ground));
                case "section" -> {
                    if (isHidden(events)) {
                        leaveOut(events, Reason.MARKED_HIDDEN);
                    }
                }
                case "frame", "custom-shape", "rect", "ellipse" -> drawing(events, blocks);
                case "tracked-changes" -> leaveOut(events, Reason.DELETED);
                case "annotation" -> leaveOut(events, Reason.COMMENT);
                case "forms", "sequence-decls" -> events.skip();
                default -> {}
            }
        }
        return blocks;
    }

    private TableBlock table(XmlEvents events, Region region, @Nullable Integer around)
            throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        List<TableRow> rows = new ArrayList<>();
        List<TableCell> cells = new ArrayList<>();
        @Nullable Integer table = styles.fill(events.attribute("style-name"), around);
        @Nullable Integer row = table;
        while (events.next() && events.depth() > outside) {
            if (events.isStart("table-row")) {
                row = styles.fill(events.attribute("style-name"), table);
                if (!"visible".equals(events.attribute("visibility", "visible"))) {
                    leaveOut(events, Reason.MARKED_HIDDEN);
                }
            } else if (events.isStart("table-cell")) {
                @Nullable Integer cell = styles.fill(events.attribute("style-name"), row);
                cells.add(new TableCell(blocks(events, region, false, cell)));
            } else if (events.isEnd() && events.name().equals("table-row")) {
                rows.add(new TableRow(cells));
                cells.clear();
            }
        }
        return new TableBlock(region, rows, null);
    }

    private void paragraph(
            XmlEvents events, Region region, boolean inList, @Nullable Integer ground, List<Block> blocks)
            throws XMLStreamException, UnreadableDocumentException {
        boolean heading = events.name().equals("h");
        int level = heading ? level(events.attribute("outline-level", "1")) : 0;
        BlockRole role = heading ? BlockRole.HEADING : inList ? BlockRole.LIST_ITEM : BlockRole.PARAGRAPH;
        ParagraphBuilder paragraph = new ParagraphBuilder(visible);
        List<Block> boxes = new ArrayList<>();
        OdtLook look = styles.look(events.attribute("style-name"), OdtLook.plainOn(ground));
        boolean hidden = inline(events, look, paragraph, boxes);
        Optional<TextBlock> block = paragraph.take(region, role, level);
        if (hidden && block.isPresent()) {
            for (Line line : block.get().lines()) {
                visible.leaveOut(line.text(), Reason.MARKED_HIDDEN);
            }
        } else {
            block.ifPresent(blocks::add);
        }
        blocks.addAll(boxes);
    }

    /** Reads what is in a paragraph; true where a field in it hides the paragraph. */
    private boolean inline(XmlEvents events, OdtLook look, ParagraphBuilder paragraph, List<Block> boxes)
            throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        boolean hidden = false;
        while (events.next() && events.depth() > outside) {
            if (events.isText()) {
                add(events.text().replace('\t', ' '), look, paragraph);
                continue;
            }
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "span" ->
                    hidden |= inline(events, styles.look(events.attribute("style-name"), look), paragraph, boxes);
                case "tab" -> add("\t", look, paragraph);
                case "s" -> {
                    int spaces = Math.clamp(level(events.attribute("c", "1")), 1, MOST_SPACES);
                    add(" ".repeat(spaces), look, paragraph);
                }
                case "line-break" -> paragraph.breakLine();
                case "hidden-paragraph" -> hidden |= isHidden(events);
                case "hidden-text" -> {
                    if (isHidden(events)) {
                        visible.leaveOut(events.attribute("string-value", ""), Reason.MARKED_HIDDEN);
                        events.skip();
                    }
                }
                case "frame", "custom-shape", "rect", "ellipse" -> drawing(events, boxes);
                case "annotation" -> leaveOut(events, Reason.COMMENT);
                case "note", "object", "object-ole" -> events.skip();
                default -> {}
            }
        }
        return hidden;
    }

    /** A frame has its text in a box, a shape has it just so. */
    private void drawing(XmlEvents events, List<Block> boxes) throws XMLStreamException, UnreadableDocumentException {
        String style = events.attribute("style-name");
        drawings.begin(events);
        @Nullable Integer ground = styles.fill(style, page());
        if (!events.name().equals("frame")) {
            boxes.add(TableBlock.textBox(blocks(events, Region.TEXT_BOX, false, ground)));
            return;
        }
        int outside = events.depth() - 1;
        while (events.depth() > outside && events.next()) {
            if (events.isStart("text-box")) {
                boxes.add(TableBlock.textBox(blocks(events, Region.TEXT_BOX, false, ground)));
            } else if (events.isStart("image")) {
                drawings.image();
                events.skip();
            } else if (events.isStart()) {
                events.skip();
            }
        }
    }

    private void add(String text, OdtLook look, ParagraphBuilder paragraph) throws UnreadableDocumentException {
        Reason reason = look.unseen();
        if (reason == Reason.MARKED_HIDDEN) {
            visible.leaveOut(text, reason);
        } else if (reason == null || text.isBlank()) {
            paragraph.append(text, look.style());
        } else {
            paragraph.leaveBlank(text, reason, look.style());
        }
    }

    /** Leaves out the paragraphs in the element that just started; what else is in it is about them. */
    private void leaveOut(XmlEvents events, Reason reason) throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        int paragraph = Integer.MAX_VALUE;
        while (events.depth() > outside && events.next()) {
            if (events.isStart() && PARAGRAPHS.contains(events.name())) {
                paragraph = Math.min(paragraph, events.depth());
            } else if (events.isEnd() && events.depth() < paragraph) {
                paragraph = Integer.MAX_VALUE;
            } else if (events.isText() && events.depth() >= paragraph) {
                visible.leaveOut(events.text(), reason);
            }
        }
    }

    private static boolean isHidden(XmlEvents events) {
        return "none".equals(events.attribute("display")) || "true".equals(events.attribute("is-hidden"));
    }

    private static int level(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
