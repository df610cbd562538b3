package dev.vitae.engine.readers.rtf;

import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.TextStyle;
import dev.vitae.engine.readers.ParagraphBuilder;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the XHTML events of a Tika parser. */
final class XhtmlBlocks extends DefaultHandler {

    private final List<Block> blocks = new ArrayList<>();
    private final ParagraphBuilder paragraph;
    private int bold;
    private int italic;
    private int list;
    private boolean inBody;
    private boolean capitals;
    private int level;
    private @Nullable Double size;
    private final RtfTables tables;
    private @Nullable UnreadableDocumentException refusal;

    XhtmlBlocks(VisibleText visible) {
        paragraph = new ParagraphBuilder(visible);
        tables = new RtfTables(blocks);
    }

    List<Block> blocks() {
        endParagraph();
        tables.end();
        return blocks;
    }

    void throwRefusal() throws UnreadableDocumentException {
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "body" -> inBody = true;
            case "p", "div" -> endParagraph();
            case "li" -> {
                endParagraph();
                list++;
            }
            case "b" -> bold++;
            case "i" -> italic++;
            case "br" -> paragraph.breakLine();
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "p", "div", "body" -> endParagraph();
            case "li" -> {
                endParagraph();
                list--;
            }
            case "b" -> bold--;
            case "i" -> italic--;
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (!inBody) {
            return;
        }
        try {
            StringBuilder open = new StringBuilder();
            for (int i = start; i < start + length; i++) {
                if (RtfMarks.is(text[i])) {
                    append(open);
                    mark(text[i]);
                } else if (text[i] == '\n') {
                    append(open);
                    paragraph.breakLine();
                } else {
                    open.append(text[i]);
                }
            }
            append(open);
        } catch (UnreadableDocumentException e) {
            refusal = e;
            throw new SAXException(e);
        }
    }

    private void append(StringBuilder open) throws UnreadableDocumentException {
        if (!open.isEmpty()) {
            String text = open.toString();
            paragraph.append(capitals ? text.toUpperCase(Locale.ROOT) : text, style());
            open.setLength(0);
        }
    }

    private TextStyle style() {
        int weight = bold > 0 ? TextStyle.BOLD_WEIGHT : TextStyle.NORMAL_WEIGHT;
        return new TextStyle(null, size, weight, italic > 0, null);
    }

    private void mark(char mark) {
        switch (mark) {
            case RtfMarks.ROW_START -> {
                endParagraph();
                tables.startRow();
            }
            case RtfMarks.NESTED -> {
                endParagraph();
                tables.startNestedRow();
            }
            case RtfMarks.CELL_END -> {
                endParagraph();
                tables.endCell();
            }
            case RtfMarks.ROW_END -> {
                endParagraph();
                tables.endRow();
            }
            case RtfMarks.CAPITALS, RtfMarks.NO_CAPITALS -> capitals = mark == RtfMarks.CAPITALS;
            default -> {
                if (mark >= RtfMarks.SIZE) {
                    size = (mark - RtfMarks.SIZE) / 2.0;
                } else {
                    endParagraph();
                    level = mark - RtfMarks.LEVEL;
                }
            }
        }
    }

    private void endParagraph() {
        BlockRole role = level > 0 ? BlockRole.HEADING : list > 0 ? BlockRole.LIST_ITEM : BlockRole.PARAGRAPH;
        paragraph.take(Region.BODY, role, level).ifPresent(tables::add);
    }
}
