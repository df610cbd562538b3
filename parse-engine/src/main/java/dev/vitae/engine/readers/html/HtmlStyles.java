package dev.vitae.engine.readers.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** The style declarations of each element of a page, from the page's own style sheets and its attributes. */
final class HtmlStyles {

    /** Elements times rules: applying more would take longer than a CV is worth. */
    private static final long MOST_WORK = 5_000_000;

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private final IdentityHashMap<Element, Map<String, String>> declared = new IdentityHashMap<>();
    private final boolean complete;

    HtmlStyles(Document page) {
        List<CssRules.Rule> rules = new ArrayList<>();
        boolean here = page.select("link[rel~=(?i)stylesheet]").isEmpty();
        for (Element sheet : page.select("style")) {
            String css = COMMENT.matcher(sheet.data()).replaceAll(" ");
            here &= !css.contains("@import");
            rules.addAll(CssRules.of(css));
        }
        List<Element> elements = page.getAllElements();
        boolean few = (long) elements.size() * rules.size() <= MOST_WORK;
        if (few) {
            rules.sort(Comparator.comparingInt(CssRules.Rule::weight));
            rules.forEach(rule -> apply(rule, page));
        }
        complete = here && few && elements.stream().noneMatch(this::mayBeBehindOthers);
    }

    /** Whether all is known that may stand behind the page's text. */
    boolean isComplete() {
        return complete;
    }

    /** The declarations of an element itself, by property; inherited ones are not among them. */
    Map<String, String> of(Element element) {
        Map<String, String> all = new HashMap<>();
        if (element.hasAttr("hidden")) {
            all.put("display", "none");
        }
        if (element.hasAttr("color")) {
            all.put("color", element.attr("color"));
        }
        if (element.hasAttr("bgcolor")) {
            all.put("background-color", element.attr("bgcolor"));
        }
        if (element.hasAttr("background")) {
            all.put("background-image", "url(" + element.attr("background") + ")");
        }
        all.putAll(declared.getOrDefault(element, Map.of()));
        all.putAll(CssRules.declarations(element.attr("style")));
        return all;
    }

    private boolean mayBeBehindOthers(Element element) {
        if (!element.hasAttr("style") && !declared.containsKey(element)) {
            return false;
        }
        Map<String, String> css = of(element);
        boolean filled = css.containsKey("background")
                || css.containsKey("background-color")
                || css.containsKey("background-image")
                || element.normalName().equals("img");
        return filled && HtmlLook.isPlaced(css);
    }

    private void apply(CssRules.Rule rule, Document page) {
        try {
            for (Element element : page.select(rule.selector())) {
                declared.computeIfAbsent(element, e -> new HashMap<>()).putAll(rule.declarations());
            }
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            // a selector that jsoup doesn't know styles nothing here
        }
    }
}
