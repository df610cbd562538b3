package dev.vitae.engine.readers.ooxml;

import dev.vitae.engine.readers.Fill;
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

    private record Named(DocxStyle own, @Nullable String base, String name, boolean shaded) {}

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
        boolean shaded = false;
        DocxStyle own = DocxStyle.NONE;
        while (events.depth() > outside && events.next()) {
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "name" -> name = events.attribute("val", "");
                case "basedOn" -> base = events.attribute("val");
                case "rPr", "pPr" -> own = readUpTo(events, events.depth() - 1).over(own);
                case "shd" -> shaded |= DocxColours.shade(events) != Fill.NONE;
                default -> {}
            }
        }
        if (own.outline() == null && name.startsWith("heading ") && name.length() == 9) {
            own = outline(Character.digit(name.charAt(8), 10)).over(own);
        } else if (own.outline() == null && name.equals("Title")) {
            own = outline(1).over(own);
        }
        styles.put(id, new Named(own, base, name, shaded));
    }

    private static DocxStyle outline(int level) {
        Integer outline = level > 0 ? level : null;
        return new DocxStyle(null, null, null, null, null, null, null, null, outline, null, null, null);
    }

    /** Whether a property that is there, with this value, is on. */
    static boolean isOn(@Nullable String value) {
        return value == null || !OFF.contains(value);
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

    /** Whether a table's style fills any of its cells. */
    boolean isShaded(@Nullable String tableStyle) {
        @Nullable String next = tableStyle;
        for (int i = 0; i < MOST_BASES && next != null; i++) {
            Named named = styles.get(next);
            if (named == null) {
                break;
            }
            if (named.shaded()) {
                return true;
            }
            next = named.base();
        }
        return false;
    }

    DocxStyle paragraphDefaults() {
        return style(defaultParagraph).over(defaults);
    }

    /** Reads the element that just started; a style that it names is under its own properties. */
    DocxStyle read(XmlEvents events) throws XMLStreamException, UnreadableDocumentException {
        return readUpTo(events, events.depth() - 1);
    }

    private DocxStyle readUpTo(XmlEvents events, int outside) throws XMLStreamException, UnreadableDocumentException {
        boolean paragraph = events.isStart("pPr");
        DocxStyle own = DocxStyle.NONE;
        DocxStyle named = DocxStyle.NONE;
        boolean outlined = false;
        while (events.depth() > outside && events.next()) {
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "pPrChange", "rPrChange", "tabs", "sectPr" -> events.skip();
                case "rPr" -> {
                    if (paragraph) {
                        events.skip(); // of the paragraph mark, which nobody sees
                    }
                }
                case "pStyle", "rStyle" -> named = style(events.attribute("val"));
                case "textOutline" -> outlined = !DocxFill.isNothing(events);
                case "textFill" -> own = transparent(DocxFill.isNothing(events)).over(own);
                default -> own = property(events, paragraph).over(own);
            }
        }
        return outlined ? transparent(false).over(own).over(named) : own.over(named);
    }

    private static DocxStyle property(XmlEvents events, boolean paragraph) {
        @Nullable String value = events.attribute("val");
        boolean on = isOn(value);
        return switch (events.name()) {
            case "rFonts" ->
                new DocxStyle(
                        events.attribute("ascii"), null, null, null, null, null, null, null, null, null, null, null);
            case "sz" ->
                new DocxStyle(null, halfPoints(value), null, null, null, null, null, null, null, null, null, null);
            case "b" -> new DocxStyle(null, null, on, null, null, null, null, null, null, null, null, null);
            case "i" -> new DocxStyle(null, null, null, on, null, null, null, null, null, null, null, null);
            case "caps" -> new DocxStyle(null, null, null, null, on, null, null, null, null, null, null, null);
            case "vanish" -> new DocxStyle(null, null, null, null, null, on, null, null, null, null, null, null);
            case "color" -> {
                Integer colour = DocxColours.letters(value);
                yield new DocxStyle(null, null, null, null, null, null, colour, null, null, null, null, null);
            }
            case "highlight" -> shade(DocxColours.highlight(value), false);
            case "shd" -> shade(DocxColours.shade(events), paragraph);
            case "outlineLvl" -> outline(number(value) + 1);
            case "numId" -> {
                boolean list = number(value) != 0;
                yield new DocxStyle(null, null, null, null, null, null, null, null, null, list, null, null);
            }
            default -> DocxStyle.NONE;
        };
    }

    private static DocxStyle transparent(boolean transparent) {
        return new DocxStyle(null, null, null, null, null, null, null, transparent, null, null, null, null);
    }

    private static DocxStyle shade(int fill, boolean paragraph) {
        Integer letters = paragraph ? null : fill;
        Integer whole = paragraph ? fill : null;
        return new DocxStyle(null, null, null, null, null, null, null, null, null, null, letters, whole);
    }

    private static @Nullable Double halfPoints(@Nullable String value) {
        int number = number(value);
        return number > 0 ? number / 2.0 : null;
    }

    private static int number(@Nullable String value) {
        try {
            return value == null ? 0 : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
