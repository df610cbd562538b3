package dev.vitae.engine.readers.html;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the elements of a page are to a person who looks at it. */
final class HtmlElements {

    private static final Set<String> NO_TEXT = Set.of(
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
    private static final Set<String> BLOCKS =
            Set.of("block", "list-item", "flex", "grid", "table", "table-row", "flow-root");
    private static final Set<String> LABELLED = Set.of("li", "span", "div", "p", "td");
    private static final Pattern WIDE = Pattern.compile("(\\d+(?:\\.\\d+)?|\\.\\d+)(px|pt|em|rem)");
    private static final int LONGEST_MARGIN = 4;
    private static final int LONGEST_LABEL = 30;
    private static final int LONGEST_LABELLED = 80;

    private HtmlElements() {}

    /** What has no text of the page, and what leads around a site rather than belonging to its page. */
    static boolean isNoText(Element element) {
        String name = element.normalName();
        boolean navigation = name.equals("nav") || element.attr("role").equals("navigation");
        return NO_TEXT.contains(name) || (navigation && element.text().indexOf('@') < 0);
    }

    /** Whether an element has its lines for itself. */
    static boolean isBlock(Element element, String display) {
        String name = element.normalName();
        boolean usually = element.isBlock() || name.equals("dt") || name.equals("dd");
        return BLOCKS.contains(display) || (usually && !display.startsWith("inline"));
    }

    /** What a person is told with the pointer on an item: its label, where there is only an icon; empty where there is none. */
    static String label(Element element) {
        String label = element.attr("title").strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL || !LABELLED.contains(element.normalName())) {
            return "";
        }
        String text = element.text();
        boolean labelled = !text.isBlank() && text.length() <= LONGEST_LABELLED && !text.contains(label);
        return labelled ? label : "";
    }

    /** Whether a margin parts words further than a space does. */
    static boolean isWide(@Nullable String margin) {
        Matcher length = WIDE.matcher(margin == null ? "" : margin);
        if (!length.matches() || length.group(1).length() > LONGEST_MARGIN) {
            return false;
        }
        double least = switch (length.group(2)) {
            case "px" -> 10;
            case "pt" -> 8;
            default -> 0.8;
        };
        return Double.parseDouble(length.group(1)) >= least;
    }
}
