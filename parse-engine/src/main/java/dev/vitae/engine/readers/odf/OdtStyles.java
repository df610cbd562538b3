package dev.vitae.engine.readers.odf;

import dev.vitae.engine.layout.TextStyle;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.archive.XmlEvents;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The text styles of an ODT, by name. */
final class OdtStyles {

    private static final int MOST_PARENTS = 20;

    private static final class Style {
        private @Nullable String parent;
        private @Nullable String font;
        private @Nullable Double size;
        private @Nullable Boolean bold;
        private @Nullable Boolean italic;
        private @Nullable Boolean hidden;
        private @Nullable Integer colour;
    }

    private final Map<String, Style> styles = new HashMap<>();

    /** Reads the {@code style:style} that just started. */
    void read(XmlEvents events) throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        Style style = new Style();
        style.parent = events.attribute("parent-style-name");
        styles.put(events.attribute("name", ""), style);
        while (events.next() && events.depth() > outside) {
            if (events.isStart("text-properties")) {
                style.font = events.attribute("font-name");
                style.size = points(events.attribute("font-size"));
                style.bold = isOneOf(events.attribute("font-weight"), "bold");
                style.italic = isOneOf(events.attribute("font-style"), "italic");
                style.hidden = isOneOf(events.attribute("display"), "none");
                style.colour = rgb(events.attribute("color"));
            }
        }
    }

    boolean isHidden(@Nullable String name) {
        Style style = name == null ? null : styles.get(name);
        return style != null && Boolean.TRUE.equals(style.hidden);
    }

    /** The style of this name over a paragraph's. */
    TextStyle resolve(@Nullable String name, TextStyle under) {
        @Nullable String font = null;
        @Nullable Double size = null;
        @Nullable Boolean bold = null;
        @Nullable Boolean italic = null;
        @Nullable Integer colour = null;
        @Nullable String next = name;
        for (int i = 0; i < MOST_PARENTS && next != null; i++) {
            Style style = styles.get(next);
            if (style == null) {
                break;
            }
            font = font == null ? style.font : font;
            size = size == null ? style.size : size;
            bold = bold == null ? style.bold : bold;
            italic = italic == null ? style.italic : italic;
            colour = colour == null ? style.colour : colour;
            next = style.parent;
        }
        return new TextStyle(
                font == null ? under.font() : font,
                size == null ? under.size() : size,
                bold == null ? under.weight() : bold ? TextStyle.BOLD_WEIGHT : TextStyle.NORMAL_WEIGHT,
                Objects.requireNonNullElse(italic, under.italic()),
                colour == null ? under.colour() : colour);
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
