package dev.vitae.engine.readers.html;

import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.TextStyle;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the text of an element has from the elements around it.
 *
 * @param level of a heading from 1, 0 where there is none
 * @param depth how many elements are around
 */
record HtmlContext(
        TextStyle style, HtmlLook look, boolean capitals, BlockRole role, int level, Region region, int depth) {

    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    static HtmlContext ofBody(Map<String, String> css, HtmlLook look) {
        TextStyle style = HtmlType.of("body", css, HtmlType.USUAL);
        return new HtmlContext(style, look, false, BlockRole.PARAGRAPH, 0, Region.BODY, 0);
    }

    /** The context in an element with these declarations. */
    HtmlContext in(Element element, Map<String, String> css, HtmlLook look) {
        String transform = css.getOrDefault("text-transform", "");
        return new HtmlContext(
                HtmlType.of(element.normalName(), css, style),
                look,
                transform.isEmpty() ? capitals : transform.startsWith("uppercase"),
                role,
                level,
                region,
                depth);
    }

    /** The context in a block, which may be a heading, an item of a list or a footer. */
    HtmlContext inBlock(String name) {
        if (HEADING.matcher(name).matches()) {
            return with(BlockRole.HEADING, name.charAt(1) - '0', region);
        }
        return switch (name) {
            case "li" -> with(BlockRole.LIST_ITEM, level, region);
            case "footer" -> with(role, level, Region.FOOTER);
            default -> this;
        };
    }

    private HtmlContext with(BlockRole other, int otherLevel, Region otherRegion) {
        return new HtmlContext(style, look, capitals, other, otherLevel, otherRegion, depth);
    }

    HtmlContext with(HtmlLook other) {
        return new HtmlContext(style, other, capitals, role, level, region, depth);
    }

    HtmlContext deeper(int by) {
        return new HtmlContext(style, look, capitals, role, level, region, depth + by);
    }
}
