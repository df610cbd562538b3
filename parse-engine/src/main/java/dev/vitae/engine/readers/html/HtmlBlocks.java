package dev.vitae.engine.readers.html;

import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.layout.TableBlock;
import dev.vitae.engine.layout.TableCell;
import dev.vitae.engine.layout.TableRow;
import dev.vitae.engine.readers.LinkTarget;
import dev.vitae.engine.readers.ParagraphBuilder;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks the tree of a page. */
final class HtmlBlocks {

    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\r\\n\\f\\u00a0]+");
    private static final int LONGEST_TERM = 30;

    private final HtmlStyles styles;
    private final VisibleText visible;
    private final int mostDepth;
    private final SideBySide sideBySide;

    HtmlBlocks(HtmlStyles styles, VisibleText visible, int mostDepth) {
        this.styles = styles;
        sideBySide = new SideBySide(styles);
        this.visible = visible;
        this.mostDepth = mostDepth;
    }

    List<Block> of(Element body) throws UnreadableDocumentException {
        HtmlLook look = HtmlLook.ofPage(styles.isComplete());
        for (Element outer : body.parents().reversed()) {
            look = look.in(styles.of(outer));
        }
        Map<String, String> css = styles.of(body);
        HtmlContext context = HtmlContext.ofBody(css, look.in(css));
        Flow flow = new Flow();
        flow.children(body, context);
        return flow.ended(context);
    }

    /** One run of blocks: the page's body, or a cell of a table. */
    private final class Flow {

        private final List<Block> blocks = new ArrayList<>();
        private final ParagraphBuilder paragraph = new ParagraphBuilder(visible);

        List<Block> ended(HtmlContext context) {
            endParagraph(context);
            return blocks;
        }

        private void children(Element element, HtmlContext context) throws UnreadableDocumentException {
            if (context.depth() > mostDepth) {
                throw new UnreadableDocumentException(FileErrorCode.XML_BOMB);
            }
            for (Node child : element.childNodes()) {
                node(child, context.deeper(1));
            }
        }

        private void node(Node node, HtmlContext context) throws UnreadableDocumentException {
            if (node instanceof TextNode text) {
                text(text.getWholeText(), context);
            } else if (node instanceof Element element) {
                element(element, context);
            }
        }

        private void text(String text, HtmlContext context) throws UnreadableDocumentException {
            String collapsed = WHITE_SPACE.matcher(text).replaceAll(" ");
            if (collapsed.startsWith(" ") && paragraph.endsWithSpace()) {
                collapsed = collapsed.substring(1);
            }
            if (collapsed.isEmpty()) {
                return;
            }
            Reason unseen = context.look().unseen();
            if (unseen == null || (collapsed.isBlank() && unseen != Reason.MARKED_HIDDEN)) {
                String shown = context.capitals() ? collapsed.toUpperCase(Locale.ROOT) : collapsed;
                paragraph.append(shown, context.style());
            } else {
                paragraph.leaveBlank(collapsed, unseen, context.style());
            }
        }

        private void element(Element element, HtmlContext outer) throws UnreadableDocumentException {
            if (HtmlElements.isNoText(element)) {
                return;
            }
            Map<String, String> css = styles.of(element);
            HtmlLook look = outer.look().in(css);
            Reason around = look.around();
            if (around != null) {
                visible.leaveOut(element.text(), around);
                return;
            }
            HtmlContext context = outer.in(element, css, look);
            switch (element.normalName()) {
                case "br" -> paragraph.breakLine();
                case "table" -> {
                    endParagraph(context);
                    table(element, context);
                }
                case "dl" -> {
                    endParagraph(context);
                    terms(element, context);
                }
                default -> {
                    if (HtmlElements.isBlock(element, css.getOrDefault("display", ""))) {
                        block(element, context);
                    } else {
                        inline(element, css, context);
                    }
                }
            }
        }

        private void inline(Element element, Map<String, String> css, HtmlContext context)
                throws UnreadableDocumentException {
            boolean apart = css.getOrDefault("display", "").startsWith("inline-") || css.containsKey("float");
            if (apart || HtmlElements.isWide(css.getOrDefault("margin-left", css.get("margin-inline-start")))) {
                gap(context);
            }
            label(element, context);
            children(element, context);
            if (element.normalName().equals("a")) {
                String target = LinkTarget.unseen(element.attr("href"), element.text());
                if (!target.isEmpty()) {
                    paragraph.append(" " + target, context.style());
                }
            }
            if (apart || HtmlElements.isWide(css.getOrDefault("margin-right", css.get("margin-inline-end")))) {
                gap(context);
            }
        }

        private void gap(HtmlContext context) throws UnreadableDocumentException {
            if (!paragraph.isBlank()) {
                paragraph.append("\t", context.style());
            }
        }

        private void label(Element element, HtmlContext context) throws UnreadableDocumentException {
            String label = HtmlElements.label(element);
            if (!label.isEmpty()) {
                paragraph.append(label + ": ", context.style());
            }
        }

        private void block(Element element, HtmlContext outer) throws UnreadableDocumentException {
            endParagraph(outer);
            HtmlContext context = outer.inBlock(element.normalName());
            List<List<Node>> rows = sideBySide.rows(element, styles.of(element));
            if (rows.isEmpty()) {
                label(element, context);
                children(element, context);
            } else {
                sideBySide(rows, context);
            }
            endParagraph(context);
        }

        private void sideBySide(List<List<Node>> rows, HtmlContext context) throws UnreadableDocumentException {
            List<TableRow> tableRows = new ArrayList<>();
            for (List<Node> row : rows) {
                tableRows.add(row(row, context.deeper(1)));
            }
            blocks.add(new TableBlock(context.region(), tableRows, null));
        }

        private TableRow row(List<? extends Node> items, HtmlContext context) throws UnreadableDocumentException {
            if (context.depth() > mostDepth) {
                throw new UnreadableDocumentException(FileErrorCode.XML_BOMB);
            }
            List<TableCell> cells = new ArrayList<>();
            for (Node item : items) {
                Flow flow = new Flow();
                flow.node(item, context);
                cells.add(new TableCell(flow.ended(context)));
            }
            return new TableRow(cells);
        }

        /** A short term and its only line stand in a row, as a label and its value. */
        private void terms(Element list, HtmlContext context) throws UnreadableDocumentException {
            for (Element term : list.select("> dt, > div > dt")) {
                Element value = term.nextElementSibling();
                Element after = value == null ? null : value.nextElementSibling();
                boolean row = value != null
                        && value.normalName().equals("dd")
                        && (after == null || after.normalName().equals("dt"))
                        && term.text().length() <= LONGEST_TERM
                        && value.select("br, p, div, ul, ol").isEmpty();
                if (row && value != null) {
                    sideBySide(List.of(List.of(term, value)), context);
                    continue;
                }
                element(term, context.deeper(1));
                for (Element next = value;
                        next != null && next.normalName().equals("dd");
                        next = next.nextElementSibling()) {
                    element(next, context.deeper(1));
                }
            }
        }

        private void table(Element table, HtmlContext context) throws UnreadableDocumentException {
            List<TableRow> rows = new ArrayList<>();
            for (Element row : table.select("> tr, > tbody > tr, > thead > tr, > tfoot > tr")) {
                HtmlContext inRow = context.with(rowLook(table, row, context.look()));
                rows.add(row(row.select("> td, > th"), inRow.deeper(3)));
            }
            blocks.add(new TableBlock(context.region(), rows, null));
        }

        private HtmlLook rowLook(Element table, Element row, HtmlLook look) {
            Element part = row.parent();
            HtmlLook outer = part == null || part.equals(table) ? look : look.in(styles.of(part));
            return outer.in(styles.of(row));
        }

        private void endParagraph(HtmlContext context) {
            paragraph.take(context.region(), context.role(), context.level()).ifPresent(blocks::add);
        }
    }
}
