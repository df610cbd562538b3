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
import dev.vitae.engine.readers.LinkTarget;
import dev.vitae.engine.readers.ParagraphBuilder;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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
            "video",
            "button",
            "dialog");
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\r\\n\\f\\u00a0]+");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern LABELLED = Pattern.compile("li|span|div|p|td");
    private static final Set<String> BLOCKS = Set.of("block", "list-item", "flex", "grid", "table", "table-row", "flow-root");
    private static final Pattern WIDE = Pattern.compile("(\\d+(?:\\.\\d+)?|\\.\\d+)(px|pt|em|rem)");
    private static final int LONGEST_LABEL = 30;
    private static final int LONGEST_LABELLED = 80;
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
        return new Flow().of(body, look.in(styles.of(body)));
    }

    /** One run of blocks: the page's body, or a cell of a table. */
    private final class Flow {

        private final List<Block> blocks = new ArrayList<>();
        private final ParagraphBuilder paragraph = new ParagraphBuilder(visible);
        private BlockRole role = BlockRole.PARAGRAPH;
        private Region region = Region.BODY;
        private boolean capitals;
        private int level;

        List<Block> of(Element body, HtmlLook look) throws UnreadableDocumentException {
            children(body, HtmlType.of("body", styles.of(body), HtmlType.USUAL), look, 0);
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
                paragraph.append(capitals ? collapsed.toUpperCase(Locale.ROOT) : collapsed, style);
            } else {
                paragraph.leaveBlank(collapsed, unseen, style);
            }
        }

        private void element(Element element, TextStyle outerStyle, HtmlLook outer, int depth)
                throws UnreadableDocumentException {
            String name = element.normalName();
            if (UNSEEN.contains(name) || isFurniture(element, name)) {
                return;
            }
            Map<String, String> css = styles.of(element);
            HtmlLook look = outer.in(css);
            Reason around = look.around();
            if (around != null) {
                visible.leaveOut(element.text(), around);
                return;
            }
            TextStyle style = HtmlType.of(name, css, outerStyle);
            boolean outerCapitals = capitals;
            String transform = css.getOrDefault("text-transform", "");
            capitals = transform.isEmpty() ? capitals : transform.startsWith("uppercase");
            String display = css.getOrDefault("display", "");
            boolean inline = display.startsWith("inline");
            if (name.equals("br")) {
                paragraph.breakLine();
            } else if (name.equals("table")) {
                endParagraph();
                table(element, style, look, depth);
            } else if (name.equals("dl")) {
                endParagraph();
                terms(element, style, look, depth);
            } else if (BLOCKS.contains(display)
                    || (!inline && (element.isBlock() || name.equals("dt") || name.equals("dd")))) {
                block(element, name, style, look, depth);
            } else {
                inline(element, css, style, look, depth);
            }
            capitals = outerCapitals;
        }

        private void inline(Element element, Map<String, String> css, TextStyle style, HtmlLook look, int depth)
                throws UnreadableDocumentException {
            boolean apart = css.getOrDefault("display", "").startsWith("inline-") || css.containsKey("float");
            if (apart || isWide(css.getOrDefault("margin-left", css.get("margin-inline-start")))) {
                gap(style);
            }
            label(element, style);
            children(element, style, look, depth);
            if (element.normalName().equals("a")) {
                String target = LinkTarget.unseen(element.attr("href"), element.text());
                if (!target.isEmpty()) {
                    paragraph.append(" " + target, style);
                }
            }
            if (apart || isWide(css.getOrDefault("margin-right", css.get("margin-inline-end")))) {
                gap(style);
            }
        }

        private void gap(TextStyle style) throws UnreadableDocumentException {
            if (!paragraph.isBlank()) {
                paragraph.append("\t", style);
            }
        }

        /** What a person is told with the pointer on an item: its label where there is only an icon. */
        private void label(Element element, TextStyle style) throws UnreadableDocumentException {
            String label = element.attr("title").strip();
            boolean labelled = !label.isEmpty()
                    && label.length() <= LONGEST_LABEL
                    && LABELLED.matcher(element.normalName()).matches();
            if (labelled) {
                String text = element.text();
                if (!text.isBlank() && text.length() <= LONGEST_LABELLED && !text.contains(label)) {
                    paragraph.append(label + ": ", style);
                }
            }
        }

        private void block(Element element, String name, TextStyle style, HtmlLook look, int depth)
                throws UnreadableDocumentException {
            endParagraph();
            BlockRole outerRole = role;
            int outerLevel = level;
            Region outerRegion = region;
            if (HEADING.matcher(name).matches()) {
                role = BlockRole.HEADING;
                level = name.charAt(1) - '0';
            } else if (name.equals("li")) {
                role = BlockRole.LIST_ITEM;
            } else if (name.equals("footer")) {
                region = Region.FOOTER;
            }
            List<List<Node>> rows = sideBySide.rows(element, styles.of(element));
            if (rows.isEmpty()) {
                label(element, style);
                children(element, style, look, depth);
            } else {
                sideBySide(rows, style, look, depth);
            }
            endParagraph();
            role = outerRole;
            level = outerLevel;
            region = outerRegion;
        }

        private void sideBySide(List<List<Node>> rows, TextStyle style, HtmlLook look, int depth)
                throws UnreadableDocumentException {
            List<TableRow> tableRows = new ArrayList<>();
            for (List<Node> row : rows) {
                List<TableCell> cells = new ArrayList<>();
                for (Node item : row) {
                    cells.add(cell(item, style, look, depth + 1));
                }
                tableRows.add(new TableRow(cells));
            }
            blocks.add(new TableBlock(region, tableRows, null));
        }

        private TableCell cell(Node item, TextStyle style, HtmlLook look, int depth)
                throws UnreadableDocumentException {
            Flow flow = new Flow();
            flow.region = region;
            flow.role = role;
            flow.level = level;
            flow.capitals = capitals;
            if (depth > mostDepth) {
                throw new UnreadableDocumentException(FileErrorCode.XML_BOMB);
            }
            if (item instanceof TextNode text) {
                flow.text(text.getWholeText(), style, look.unseen());
            } else if (item instanceof Element element) {
                flow.element(element, style, look, depth);
            }
            flow.endParagraph();
            return new TableCell(flow.blocks);
        }

        /** A short term and its only line stand in a row, as a label and its value. */
        private void terms(Element list, TextStyle style, HtmlLook look, int depth)
                throws UnreadableDocumentException {
            for (Element term : list.select("> dt, > div > dt")) {
                Element value = term.nextElementSibling();
                Element after = value == null ? null : value.nextElementSibling();
                boolean row = value != null
                        && value.normalName().equals("dd")
                        && (after == null || after.normalName().equals("dt"))
                        && term.text().length() <= LONGEST_TERM
                        && value.select("br, p, div, ul, ol").isEmpty();
                if (row && value != null) {
                    sideBySide(List.of(List.of(term, value)), style, look, depth);
                    continue;
                }
                element(term, style, look, depth + 1);
                for (Element next = value;
                        next != null && next.normalName().equals("dd");
                        next = next.nextElementSibling()) {
                    element(next, style, look, depth + 1);
                }
            }
        }

        private void table(Element table, TextStyle style, HtmlLook look, int depth)
                throws UnreadableDocumentException {
            List<TableRow> rows = new ArrayList<>();
            for (Element row : table.select("> tr, > tbody > tr, > thead > tr, > tfoot > tr")) {
                HtmlLook rowLook = rowLook(table, row, look);
                List<TableCell> cells = new ArrayList<>();
                for (Element cell : row.select("> td, > th")) {
                    cells.add(cell(cell, style, rowLook, depth + 3));
                }
                rows.add(new TableRow(cells));
            }
            blocks.add(new TableBlock(region, rows, null));
        }

        private HtmlLook rowLook(Element table, Element row, HtmlLook look) {
            Element part = row.parent();
            HtmlLook outer = part == null || part.equals(table) ? look : look.in(styles.of(part));
            return outer.in(styles.of(row));
        }

        private void endParagraph() {
            paragraph.take(region, role, level).ifPresent(blocks::add);
        }
    }

    /** What leads around a site rather than belonging to its page. */
    private static boolean isFurniture(Element element, String name) {
        boolean navigation = name.equals("nav") || element.attr("role").equals("navigation");
        return navigation && element.text().indexOf('@') < 0;
    }

    /** Whether a margin parts words further than a space does. */
    private static boolean isWide(@Nullable String margin) {
        Matcher length = WIDE.matcher(margin == null ? "" : margin);
        return length.matches() && length.group(1).length() < 5
                && Double.parseDouble(length.group(1)) >= (length.group(2).equals("px") ? 10 : length.group(2).equals("pt") ? 8 : 0.8);
    }
}
