package dev.vitae.engine.readers.html;

import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.HiddenText.Reason;
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
import org.jspecify.annotations.Nullable;

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
    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    private final HtmlStyles styles;
    private final VisibleText visible;
    private final int mostDepth;

    HtmlBlocks(HtmlStyles styles, VisibleText visible, int mostDepth) {
        this.styles = styles;
        this.visible = visible;
        this.mostDepth = mostDepth;
    }

    List<Block> of(Element body) throws UnreadableDocumentException {
        HtmlLook look = HtmlLook.ofPage(styles.isComplete());
        for (Element outer : body.parents().reversed()) {
            look = look.in(styles.of(outer));
        }
        return new Flow().of(body, look.in(styles.of(body)));
    }

    /** One run of blocks: the page's body, or a cell of a table. */
    private final class Flow {

        private final List<Block> blocks = new ArrayList<>();
        private final ParagraphBuilder paragraph = new ParagraphBuilder(visible);
        private BlockRole role = BlockRole.PARAGRAPH;
        private int level;

        List<Block> of(Element body, HtmlLook look) throws UnreadableDocumentException {
            children(body, TextStyle.PLAIN, look, 0);
            endParagraph();
            return blocks;
        }

        private void children(Element element, TextStyle style, HtmlLook look, int depth)
                throws UnreadableDocumentException {
            if (depth > mostDepth) {
                throw new UnreadableDocumentException(FileErrorCode.XML_BOMB);
            }
            for (Node node : element.childNodes()) {
                if (node instanceof TextNode text) {
                    text(text.getWholeText(), style, look.unseen());
                } else if (node instanceof Element child) {
                    element(child, style, look, depth + 1);
                }
            }
        }

        private void text(String text, TextStyle style, @Nullable Reason unseen) throws UnreadableDocumentException {
            String collapsed = WHITE_SPACE.matcher(text).replaceAll(" ");
            if (collapsed.startsWith(" ") && paragraph.endsWithSpace()) {
                collapsed = collapsed.substring(1);
            }
            if (collapsed.isEmpty()) {
                return;
            }
            if (unseen == null || (collapsed.isBlank() && unseen != Reason.MARKED_HIDDEN)) {
                paragraph.append(collapsed, style);
            } else {
                paragraph.leaveBlank(collapsed, unseen, style);
            }
        }

        private void element(Element element, TextStyle style, HtmlLook outer, int depth)
                throws UnreadableDocumentException {
            String name = element.normalName();
            if (UNSEEN.contains(name)) {
                return;
            }
            HtmlLook look = outer.in(styles.of(element));
            Reason around = look.around();
            if (around != null) {
                visible.leaveOut(element.text(), around);
                return;
            }
            TextStyle own = styled(style, name, element.attr("style"));
            if (name.equals("br")) {
                paragraph.breakLine();
            } else if (name.equals("table")) {
                endParagraph();
                table(element, own, look, depth);
            } else if (element.isBlock() || name.equals("dt") || name.equals("dd")) {
                block(element, name, own, look, depth);
            } else {
                children(element, own, look, depth);
            }
        }

        private void block(Element element, String name, TextStyle style, HtmlLook look, int depth)
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
            children(element, style, look, depth);
            endParagraph();
            role = outerRole;
            level = outerLevel;
        }

        private void table(Element table, TextStyle style, HtmlLook look, int depth)
                throws UnreadableDocumentException {
            List<TableRow> rows = new ArrayList<>();
            for (Element row : table.select("> tr, > tbody > tr, > thead > tr, > tfoot > tr")) {
                HtmlLook rowLook = rowLook(table, row, look);
                List<TableCell> cells = new ArrayList<>();
                for (Element cell : row.select("> td, > th")) {
                    Flow flow = new Flow();
                    flow.element(cell, style, rowLook, depth + 3);
                    flow.endParagraph();
                    cells.add(new TableCell(flow.blocks));
                }
                rows.add(new TableRow(cells));
            }
            blocks.add(new TableBlock(Region.BODY, rows, null));
        }

        private HtmlLook rowLook(Element table, Element row, HtmlLook look) {
            Element part = row.parent();
            HtmlLook outer = part == null || part.equals(table) ? look : look.in(styles.of(part));
            return outer.in(styles.of(row));
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
