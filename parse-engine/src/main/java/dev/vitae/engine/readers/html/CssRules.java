package dev.vitae.engine.readers.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes a style sheet apart, as far as it hides or shows text, or puts it side by side. */
final class CssRules {

    private static final Set<String> WANTED = Set.of(
            "display",
            "flex-direction",
            "flex-flow",
            "grid-template-columns",
            "grid-template",
            "grid-column",
            "float",
            "margin-left",
            "margin-right",
            "margin-inline-start",
            "margin-inline-end",
            "font",
            "font-weight",
            "font-style",
            "text-transform",
            "visibility",
            "font-size",
            "color",
            "background",
            "background-color",
            "background-image",
            "background-clip",
            "-webkit-background-clip",
            "-webkit-text-fill-color",
            "opacity",
            "position",
            "left",
            "top",
            "text-indent",
            "clip",
            "clip-path",
            "overflow",
            "width",
            "height");

    private static final Pattern ID = Pattern.compile("#[\\w-]+");
    private static final Pattern CLASS = Pattern.compile("\\.[\\w-]+|\\[");

    /**
     * One selector and what it declares.
     *
     * @param weight of the selector: the heavier one wins
     */
    record Rule(String selector, int weight, Map<String, String> declarations) {}

    private CssRules() {}

    /** The rules that hold always: none of those for small screens, for paper or for a moment, as under the mouse. */
    static List<Rule> of(String sheet) {
        List<Rule> rules = new ArrayList<>();
        int at = 0;
        for (int open = sheet.indexOf('{'); open >= 0; open = sheet.indexOf('{', at)) {
            String before = sheet.substring(at, open);
            String selectors = before.substring(before.lastIndexOf(';') + 1).strip();
            boolean conditional = selectors.startsWith("@");
            int close = conditional ? closing(sheet, open) : sheet.indexOf('}', open);
            if (close < 0) {
                break;
            }
            if (!conditional) {
                add(selectors, declarations(sheet.substring(open + 1, close)), rules);
            }
            at = close + 1;
        }
        return rules;
    }

    /** The declarations of a rule or a style attribute, those that are wanted. */
    static Map<String, String> declarations(String css) {
        Map<String, String> declarations = new HashMap<>();
        for (String declaration : css.split(";", -1)) {
            int colon = declaration.indexOf(':');
            String property =
                    colon < 0 ? "" : declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (WANTED.contains(property)) {
                String value = declaration
                        .substring(colon + 1)
                        .toLowerCase(Locale.ROOT)
                        .replace("!important", "");
                declarations.put(property, value.strip());
            }
        }
        return declarations;
    }

    private static void add(String selectors, Map<String, String> declarations, List<Rule> rules) {
        if (declarations.isEmpty()) {
            return;
        }
        for (String selector : selectors.split(",", -1)) {
            if (!selector.isBlank() && !selector.contains(":")) {
                rules.add(new Rule(selector.strip(), weight(selector), declarations));
            }
        }
    }

    private static int weight(String selector) {
        long ids = ID.matcher(selector).results().count();
        long classes = CLASS.matcher(selector).results().count();
        return (int) (ids * 100 + classes);
    }

    private static int closing(String sheet, int open) {
        int depth = 0;
        for (int i = open; i < sheet.length(); i++) {
            depth += sheet.charAt(i) == '{' ? 1 : sheet.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
