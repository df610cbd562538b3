package dev.vitae.engine.readers.ooxml;

import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.archive.XmlEvents;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads {@code w:rPr} and {@code w:pPr} and the styles that they name. */
final class DocxProperties {

    private static final Set<String> OFF = Set.of("0", "false", "off", "none");
    private static final int MOST_BASES = 20;

    private record Named(DocxStyle own, @Nullable String base, String name) {}

    private final Map<String, Named> styles = new HashMap<>();
    private DocxStyle defaults = DocxStyle.NONE;
    private String defaultParagraph = "";

    void readStyles(XmlEvents events) throws XMLStreamException, UnreadableDocumentException {
        while (events.next()) {
            if (events.isStart("rPrDefault")) {
                defaults = readUpTo(events, events.depth() - 1);
            } else if (events.isStart("style")) {
                readStyle(events);
            }
        }
    }

    private void readStyle(XmlEvents events) throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        String id = events.attribute("styleId", "");
        if ("1".equals(events.attribute("default")) && "paragraph".equals(events.attribute("type"))) {
            defaultParagraph = id;
        }
        String name = "";
        String base = null;
        DocxStyle own = DocxStyle.NONE;
        while (events.depth() > outside && events.next()) {
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "name" -> name = events.attribute("val", "");
                case "basedOn" -> base = events.attribute("val");
                case "rPr", "pPr" -> own = readUpTo(events, events.depth() - 1).over(own);
                default -> {}
            }
        }
        if (own.outline() == null && name.startsWith("heading ") && name.length() == 9) {
            own = outline(Character.digit(name.charAt(8), 10)).over(own);
        } else if (own.outline() == null && name.equals("Title")) {
            own = outline(1).over(own);
        }
        styles.put(id, new Named(own, base, name));
    }

    private static DocxStyle outline(int level) {
        return new DocxStyle(null, null, null, null, null, null, null, level > 0 ? level : null, null);
    }

    /** A style by its id, with all that it is based on. */
    DocxStyle style(@Nullable String id) {
        DocxStyle style = DocxStyle.NONE;
        @Nullable String next = id;
        for (int i = 0; i < MOST_BASES && next != null; i++) {
            Named named = styles.get(next);
            if (named == null) {
                break;
            }
            style = style.over(named.own());
            next = named.base();
        }
        return style;
    }

    DocxStyle paragraphDefaults() {
        return style(defaultParagraph).over(defaults);
    }

    /** Reads the element that just started; a style that it names is under its own properties. */
    DocxStyle read(XmlEvents events) throws XMLStreamException, UnreadableDocumentException {
        return readUpTo(events, events.depth() - 1);
    }

    private DocxStyle readUpTo(XmlEvents events, int outside) throws XMLStreamException, UnreadableDocumentException {
        DocxStyle own = DocxStyle.NONE;
        DocxStyle named = DocxStyle.NONE;
        while (events.depth() > outside && events.next()) {
            if (!events.isStart()) {
                continue;
            }
            @Nullable String value = events.attribute("val");
            boolean on = value == null || !OFF.contains(value);
            switch (events.name()) {
                case "pPrChange", "rPrChange", "tabs", "sectPr" -> events.skip();
                case "rPr" -> {
                    if (events.depth() > outside + 2) {
                        events.skip(); // of the paragraph mark, which nobody sees
                    }
                }
                case "pStyle", "rStyle" -> named = style(value);
                case "rFonts" ->
                    own = new DocxStyle(events.attribute("ascii"), null, null, null, null, null, null, null, null)
                            .over(own);
                case "sz" ->
                    own = new DocxStyle(null, halfPoints(value), null, null, null, null, null, null, null).over(own);
                case "b" -> own = new DocxStyle(null, null, on, null, null, null, null, null, null).over(own);
                case "i" -> own = new DocxStyle(null, null, null, on, null, null, null, null, null).over(own);
                case "caps" -> own = new DocxStyle(null, null, null, null, on, null, null, null, null).over(own);
                case "vanish" -> own = new DocxStyle(null, null, null, null, null, on, null, null, null).over(own);
                case "color" ->
                    own = new DocxStyle(null, null, null, null, null, null, rgb(value), null, null).over(own);
                case "outlineLvl" -> own = outline(number(value) + 1).over(own);
                case "numId" ->
                    own = new DocxStyle(null, null, null, null, null, null, null, null, number(value) != 0).over(own);
                default -> {}
            }
        }
        return own.over(named);
    }

    private static @Nullable Double halfPoints(@Nullable String value) {
        int number = number(value);
        return number > 0 ? number / 2.0 : null;
    }

    private static @Nullable Integer rgb(@Nullable String value) {
        try {
            return value == null || value.length() != 6 ? null : Integer.valueOf(value, 16);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static int number(@Nullable String value) {
        try {
            return value == null ? 0 : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
