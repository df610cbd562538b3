package dev.vitae.engine.readers.html;

import dev.vitae.common.errors.FileErrorCode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks the tree of a page. */
final class HtmlBlocks {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "title",
            "svg",
            "math",
            "object",
            "iframe",
            "select",
            "textarea",
            "canvas",
            "audio",
            "video");
    private static final Set<String> BOLD = Set.of("b", "strong", "th");
    private static final Set<String> ITALIC = Set.of("i", "em", "cite");
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\r\\n\\f\\u00a0]+");
    private static final Pattern HIDING = Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    private final VisibleText visible;
    private final int mostDepth;

    HtmlBlocks(VisibleText visible, int mostDepth) {
        this.visible = visible;
        this.mostDepth = mostDepth;
    }

    List<Block> of(Element body) throws UnreadableDocumentException {
        return new Flow().of(body, 0);
    }

    /** One run of blocks: the page's body, or a cell of a table. */
    private final class Flow {

        private final List<Block> blocks = new ArrayList<>();
        private final ParagraphBuilder paragraph = new ParagraphBuilder(visible);
        private BlockRole role = BlockRole.PARAGRAPH;
        private int level;

        List<Block> of(Element element, int depth) throws UnreadableDocumentException {
            children(element, TextStyle.PLAIN, depth);
            endParagraph();
            return blocks;
        }

        private void children(Element element, TextStyle style, int depth) throws UnreadableDocumentException {
            if (depth > mostDepth) {
                throw new UnreadableDocumentException(FileErrorCode.XML_BOMB);
            }
            for (Node node : element.childNodes()) {
                if (node instanceof TextNode text) {
                    text(text.getWholeText(), style);
                } else if (node instanceof Element child) {
                    element(child, style, depth + 1);
                }
            }
        }

        private void text(String text, TextStyle style) throws UnreadableDocumentException {
            String collapsed = WHITE_SPACE.matcher(text).replaceAll(" ");
            if (collapsed.startsWith(" ") && paragraph.endsWithSpace()) {
                collapsed = collapsed.substring(1);
            }
            if (!collapsed.isEmpty()) {
                paragraph.append(collapsed, style);
            }
        }

        private void element(Element element, TextStyle style, int depth) throws UnreadableDocumentException {
            String name = element.normalName();
            if (UNSEEN.contains(name)) {
                return;
            }
            if (element.hasAttr("hidden")
                    || HIDING.matcher(element.attr("style")).find()) {
                visible.leaveOut(element.text(), HiddenText.Reason.MARKED_HIDDEN);
                return;
            }
            TextStyle own = styled(style, name, element.attr("style"));
            if (name.equals("br")) {
                paragraph.breakLine();
            } else if (name.equals("table")) {
                endParagraph();
                table(element, own, depth);
            } else if (element.isBlock() || name.equals("dt") || name.equals("dd")) {
                block(element, name, own, depth);
            } else {
                children(element, own, depth);
            }
        }

        private void block(Element element, String name, TextStyle style, int depth)
                throws UnreadableDocumentException {
            endParagraph();
            BlockRole outerRole = role;
            int outerLevel = level;
            if (HEADING.matcher(name).matches()) {
                role = BlockRole.HEADING;
                level = name.charAt(1) - '0';
            } else if (name.equals("li")) {
                role = BlockRole.LIST_ITEM;
            }
            children(element, style, depth);
            endParagraph();
            role = outerRole;
            level = outerLevel;
        }

        private void table(Element table, TextStyle style, int depth) throws UnreadableDocumentException {
            List<TableRow> rows = new ArrayList<>();
            for (Element row : table.select("> tr, > tbody > tr, > thead > tr, > tfoot > tr")) {
                List<TableCell> cells = new ArrayList<>();
                for (Element cell : row.select("> td, > th")) {
                    Flow flow = new Flow();
                    flow.element(cell, style, depth + 3);
                    flow.endParagraph();
                    cells.add(new TableCell(flow.blocks));
                }
                rows.add(new TableRow(cells));
            }
            blocks.add(new TableBlock(Region.BODY, rows, null));
        }

        private void endParagraph() {
            paragraph.take(Region.BODY, role, level).ifPresent(blocks::add);
        }
    }

    private static TextStyle styled(TextStyle style, String name, String css) {
        String lower = css.toLowerCase(Locale.ROOT).replace(" ", "");
        boolean bold = style.bold()
                || BOLD.contains(name)
                || HEADING.matcher(name).matches()
                || lower.contains("font-weight:bold")
                || lower.contains("font-weight:700")
                || lower.contains("font-weight:600");
        boolean italic = style.italic() || ITALIC.contains(name) || lower.contains("font-style:italic");
        return new TextStyle(
                style.font(),
                style.size(),
                bold ? TextStyle.BOLD_WEIGHT : TextStyle.NORMAL_WEIGHT,
                italic,
                style.colour());
    }
}
