package dev.vitae.engine.readers.html;

import dev.vitae.engine.layout.TextStyle;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large, heavy and slanted the letters of an element are. */
final class HtmlType {

    /** Of a page that says nothing about it, in points. */
    static final TextStyle USUAL = new TextStyle(null, 12.0, TextStyle.NORMAL_WEIGHT, false, null);

    private static final Set<String> BOLD = Set.of("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> ITALIC = Set.of("i", "em", "cite");
    private static final Map<String, Double> SIZES = Map.ofEntries(
            Map.entry("xx-small", 0.6),
            Map.entry("x-small", 0.75),
            Map.entry("small", 0.9),
            Map.entry("medium", 1.0),
            Map.entry("large", 1.2),
            Map.entry("x-large", 1.5),
            Map.entry("xx-large", 2.0));
    private static final Map<String, Double> OF_ELEMENTS = Map.of(
            "h1", 2.0, "h2", 1.5, "h3", 1.17, "h5", 0.83, "h6", 0.67, "small", 0.83, "big", 1.2);
    private static final Pattern LENGTH = Pattern.compile("(?:^|[\\s])([\\d.]+)(px|pt|em|rem|%)(?=$|[\\s/])");
    private static final Pattern WEIGHT = Pattern.compile("\\b(?:bolder|bold|[6-9]00)\\b");
    private static final Pattern LIGHT = Pattern.compile("\\b(?:normal|lighter|[1-5]00)\\b");
    private static final double PIXEL = 0.75;
    private static final double LARGEST = 200;

    private HtmlType() {}

    static TextStyle of(String name, Map<String, String> css, TextStyle outer) {
        String font = css.getOrDefault("font", "");
        String weight = css.getOrDefault("font-weight", font);
        boolean bold = WEIGHT.matcher(weight).find()
                || ((outer.bold() || BOLD.contains(name)) && !LIGHT.matcher(weight).find());
        boolean italic =
                outer.italic() || ITALIC.contains(name) || css.getOrDefault("font-style", font).contains("italic");
        return new TextStyle(
                outer.font(),
                size(name, css.getOrDefault("font-size", font), outer.size() == null ? 12 : outer.size()),
                bold ? TextStyle.BOLD_WEIGHT : TextStyle.NORMAL_WEIGHT,
                italic,
                outer.colour());
    }

    private static double size(String name, String css, double outer) {
        double usual = outer * OF_ELEMENTS.getOrDefault(name, 1.0);
        Matcher length = LENGTH.matcher(css);
        if (!length.find()) {
            Double named = SIZES.get(css);
            return named == null ? usual : named * 12;
        }
        double value;
        try {
            value = Double.parseDouble(length.group(1));
        } catch (NumberFormatException e) {
            return usual;
        }
        double points =
                switch (length.group(2)) {
                    case "px" -> value * PIXEL;
                    case "pt" -> value;
                    case "rem" -> value * 12;
                    case "%" -> value / 100 * outer;
                    default -> value * outer;
                };
        return Math.clamp(points, 0, LARGEST);
    }
}
