package dev.vitae.engine.readers.ooxml;

import dev.vitae.engine.readers.Fill;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.archive.XmlEvents;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Fills of DrawingML, which shapes and the letters of newer Word versions have. */
final class DocxFill {

    /** Of an alpha in thousandths of a percent. */
    private static final int NEXT_TO_NOTHING = 3_000;

    private DocxFill() {}

    /** Whether the fill of the {@code w14} element that just started leaves nothing to be seen. */
    static boolean isNothing(XmlEvents events) throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        boolean none = false;
        while (events.depth() > outside && events.next()) {
            if (events.isStart("noFill")) {
                none = true;
            } else if (events.isStart("alpha")) { // of w14 this is the transparency, not the opacity
                none = number(events.attribute("val", "0")) >= 100_000 - NEXT_TO_NOTHING;
            }
        }
        return none;
    }

    /** The fill that the {@code spPr} of a shape, which just started, names itself; null where it names none. */
    static @Nullable Integer ofShape(XmlEvents events) throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        Integer fill = null;
        while (events.depth() > outside && events.next()) {
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "ln", "effectLst", "custGeom" -> events.skip();
                case "noFill" -> fill = Fill.NONE;
                case "solidFill" -> fill = solid(events);
                case "gradFill", "blipFill", "pattFill", "grpFill" -> {
                    fill = Fill.SOME;
                    events.skip();
                }
                default -> {}
            }
        }
        return fill;
    }

    /** A colour of the theme, or one that is changed, can't be told here. */
    private static int solid(XmlEvents events) throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        int fill = Fill.SOME;
        int elements = 0;
        while (events.depth() > outside && events.next()) {
            if (events.isStart()) {
                elements++;
                Integer colour = events.name().equals("srgbClr") ? DocxColours.hex(events.attribute("val")) : null;
                fill = colour != null && elements == 1 ? colour : Fill.SOME;
            }
        }
        return fill;
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
