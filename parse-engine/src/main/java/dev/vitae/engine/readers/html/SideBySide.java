package dev.vitae.engine.readers.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds what a flexible box or a grid puts side by side. */
final class SideBySide {

    private static final Pattern REPEAT =
            Pattern.compile("repeat\\(\\s*(\\d{1,2})\\s*,([^()]*(?:\\([^()]*\\)[^()]*)*)\\)");
    private static final Pattern FUNCTION = Pattern.compile("[\\w-]*\\([^()]*\\)");
    private static final Pattern NAMES = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SPAN = Pattern.compile("span\\s+(\\d{1,2})");

    private final HtmlStyles styles;

    SideBySide(HtmlStyles styles) {
        this.styles = styles;
    }

    /** The rows of an element with these declarations; empty where it is neither. */
    List<List<Node>> rows(Element element, Map<String, String> css) {
        String display = css.getOrDefault("display", "");
        List<Node> items = items(element);
        if (items.size() < 2) {
            return List.of();
        }
        if (display.endsWith("grid")) {
            int columns = columns(css.getOrDefault("grid-template-columns", css.getOrDefault("grid-template", "")));
            return grid(items, Math.max(1, columns));
        }
        String direction = css.getOrDefault("flex-direction", css.getOrDefault("flex-flow", ""));
        if (!display.endsWith("flex") && !display.equals("table-row")) {
            return List.of();
        }
        return direction.contains("column") ? grid(items, 1) : List.of(items);
    }

    private static List<Node> items(Element element) {
        List<Node> items = new ArrayList<>();
        for (Node node : element.childNodes()) {
            boolean text = node instanceof TextNode plain && !plain.isBlank();
            if (text || (node instanceof Element child && child.hasText())) {
                items.add(node);
            }
        }
        return items;
    }

    private List<List<Node>> grid(List<Node> items, int columns) {
        List<List<Node>> rows = new ArrayList<>();
        List<Node> open = new ArrayList<>();
        int taken = 0;
        for (Node item : items) {
            int width = Math.min(columns, width(item, columns));
            if (taken + width > columns) {
                rows.add(List.copyOf(open));
                open.clear();
                taken = 0;
            }
            open.add(item);
            taken += width;
        }
        rows.add(List.copyOf(open));
        return rows;
    }

    private int width(Node item, int columns) {
        if (!(item instanceof Element element)) {
            return 1;
        }
        String place = styles.of(element).getOrDefault("grid-column", "");
        if (place.contains("-1")) {
            return columns;
        }
        Matcher span = SPAN.matcher(place);
        return span.find() ? Math.max(1, Integer.parseInt(span.group(1))) : 1;
    }

    private static int columns(String template) {
        String tracks = template.contains("/") ? template.substring(template.lastIndexOf('/') + 1) : template;
        if (tracks.contains("auto-fit") || tracks.contains("auto-fill")) {
            return 2;
        }
        String plain = NAMES.matcher(tracks).replaceAll(" ");
        Matcher repeat = REPEAT.matcher(plain);
        int repeated = 0;
        while (repeat.find()) {
            repeated += Integer.parseInt(repeat.group(1))
                    * count(FUNCTION.matcher(repeat.group(2)).replaceAll("x"));
        }
        return repeated
                + count(FUNCTION.matcher(REPEAT.matcher(plain).replaceAll(" ")).replaceAll("x"));
    }

    private static int count(String tracks) {
        return tracks.isBlank() || tracks.strip().equals("none") ? 0 : SPACE.split(tracks.strip(), -1).length;
    }
}
