package dev.vitae.engine.readers.odf;

import dev.vitae.engine.layout.TextStyle;
import dev.vitae.engine.readers.Contrast;
import dev.vitae.engine.readers.Fill;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.archive.XmlEvents;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The styles of an ODT, by name. */
final class OdtStyles {

    private static final int MOST_PARENTS = 20;

    /** Of letters: black on light, white on dark. */
    private static final int AUTOMATIC = -1;

    private static final class Style {
        private @Nullable String parent;
        private @Nullable String font;
        private @Nullable Double size;
        private @Nullable Boolean bold;
        private @Nullable Boolean italic;
        private @Nullable Boolean hidden;
        private @Nullable Integer colour;
        private @Nullable Integer textFill;
        private @Nullable Integer fill;
        private @Nullable String wrap;

        /** These properties, and those of the parent where they are not set. */
        private Style over(Style base) {
            Style both = new Style();
            both.font = font != null ? font : base.font;
            both.size = size != null ? size : base.size;
            both.bold = bold != null ? bold : base.bold;
            both.italic = italic != null ? italic : base.italic;
            both.hidden = hidden != null ? hidden : base.hidden;
            both.colour = colour != null ? colour : base.colour;
            both.textFill = textFill != null ? textFill : base.textFill;
            both.fill = fill != null ? fill : base.fill;
            both.wrap = wrap != null ? wrap : base.wrap;
            return both;
        }
    }

    private final Map<String, Style> styles = new HashMap<>();
    private boolean pageFilled;

    /** Reads the {@code style:style} that just started. */
    void read(XmlEvents events) throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        Style style = new Style();
        style.parent = events.attribute("parent-style-name");
        styles.put(events.attribute("name", ""), style);
        while (events.next() && events.depth() > outside) {
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "text-properties" -> readText(events, style);
                case "paragraph-properties", "table-properties", "table-row-properties", "table-cell-properties" ->
                    style.fill = fill(events.attribute("background-color"));
                case "graphic-properties" -> {
                    style.wrap = events.attribute("wrap");
                    style.fill = graphicFill(events);
                }
                case "background-image" -> style.fill = events.attribute("href") == null ? style.fill : Fill.SOME;
                default -> {}
            }
        }
    }

    private static void readText(XmlEvents events, Style style) {
        style.font = events.attribute("font-name");
        style.size = points(events.attribute("font-size"));
        style.bold = isOneOf(events.attribute("font-weight"), "bold");
        style.italic = isOneOf(events.attribute("font-style"), "italic");
        style.hidden = isOneOf(events.attribute("display"), "none");
        boolean automatic = "true".equals(events.attribute("use-window-font-color"));
        style.colour = automatic ? Integer.valueOf(AUTOMATIC) : rgb(events.attribute("color"));
        style.textFill = fill(events.attribute("background-color"));
    }

    /** Reads the {@code style:page-layout-properties} that just started. */
    void readPage(XmlEvents events) {
        boolean plain = "none".equals(events.attribute("fill", "none"));
        pageFilled |= !plain || !Fill.isWhite(fill(events.attribute("background-color")));
    }

    /** The colour of the pages; null where they are not simply white. */
    @Nullable
    Integer page() {
        return pageFilled ? null : Integer.valueOf(Contrast.WHITE);
    }

    /** The look of text in the style of this name, inside of text of another look. */
    OdtLook look(@Nullable String name, OdtLook under) {
        Style style = resolved(name);
        TextStyle outer = under.style();
        Integer colour = style.colour == null ? outer.colour() : style.colour;
        TextStyle text = new TextStyle(
                style.font == null ? outer.font() : style.font,
                style.size == null ? outer.size() : style.size,
                style.bold == null ? outer.weight() : style.bold ? TextStyle.BOLD_WEIGHT : TextStyle.NORMAL_WEIGHT,
                Objects.requireNonNullElse(style.italic, outer.italic()),
                colour == null || colour == AUTOMATIC ? null : colour);
        boolean hidden = Objects.requireNonNullElse(style.hidden, under.hidden());
        return new OdtLook(text, hidden, Fill.over(style.textFill, Fill.over(style.fill, under.ground())));
    }

    /** What the table, row, cell or frame of this style is filled with. */
    @Nullable
    Integer fill(@Nullable String name, @Nullable Integer around) {
        return Fill.over(resolved(name).fill, around);
    }

    /** Whether a frame or shape of this style may have text of the page before it. */
    boolean isBehindText(@Nullable String name) {
        String wrap = resolved(name).wrap;
        return wrap == null || wrap.equals("run-through");
    }

    /** Whether a shape of this style leaves the paper white. */
    boolean isWhite(@Nullable String name) {
        return Fill.isWhite(resolved(name).fill);
    }

    private Style resolved(@Nullable String name) {
        Style resolved = new Style();
        @Nullable String next = name;
        for (int i = 0; i < MOST_PARENTS && next != null; i++) {
            Style style = styles.get(next);
            if (style == null) {
                break;
            }
            resolved = resolved.over(style);
            next = style.parent;
        }
        return resolved;
    }

    private static @Nullable Integer graphicFill(XmlEvents events) {
        Integer background = fill(events.attribute("background-color"));
        String kind = events.attribute("fill");
        if (kind == null || kind.equals("none")) {
            return kind != null && background == null ? Integer.valueOf(Fill.NONE) : background;
        }
        Integer colour = kind.equals("solid") ? rgb(events.attribute("fill-color")) : null;
        String opacity = events.attribute("opacity", "100%");
        return colour != null && opacity.equals("100%") ? colour : Integer.valueOf(Fill.SOME);
    }

    private static @Nullable Integer fill(@Nullable String value) {
        if (value == null) {
            return null;
        }
        Integer colour = rgb(value);
        return value.equals("transparent")
                ? Integer.valueOf(Fill.NONE)
                : colour == null ? Integer.valueOf(Fill.SOME) : colour;
    }

    private static @Nullable Boolean isOneOf(@Nullable String value, String wanted) {
        return value == null ? null : value.equals(wanted);
    }

    private static @Nullable Double points(@Nullable String value) {
        try {
            return value == null || !value.endsWith("pt")
                    ? null
                    : Double.valueOf(value.substring(0, value.length() - 2));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Integer rgb(@Nullable String value) {
        try {
            return value == null || value.length() != 7 ? null : Integer.valueOf(value.substring(1), 16);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
