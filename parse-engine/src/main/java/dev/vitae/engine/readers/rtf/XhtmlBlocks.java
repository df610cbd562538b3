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
    private @Nullable UnreadableDocumentException refusal;

    XhtmlBlocks(VisibleText visible) {
        paragraph = new ParagraphBuilder(visible);
    }

    List<Block> blocks() {
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
                if (text[i] == '\n') {
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
            paragraph.append(open.toString(), style());
            open.setLength(0);
        }
    }

    private TextStyle style() {
        int weight = bold > 0 ? TextStyle.BOLD_WEIGHT : TextStyle.NORMAL_WEIGHT;
        return new TextStyle(null, null, weight, italic > 0, null);
    }

    private void endParagraph() {
        BlockRole role = list > 0 ? BlockRole.LIST_ITEM : BlockRole.PARAGRAPH;
        paragraph.take(Region.BODY, role, 0).ifPresent(blocks::add);
    }
}
