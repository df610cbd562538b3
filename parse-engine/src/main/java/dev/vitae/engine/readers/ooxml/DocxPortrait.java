package dev.vitae.engine.readers.ooxml;

import dev.vitae.engine.readers.PortraitShape;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.archive.XmlEvents;
import javax.xml.stream.XMLStreamException;

/** Looks for a picture that can be a portrait: of its proportions, near the beginning of the text. */
final class DocxPortrait {

    private static final double EMU_PER_POINT = 12_700;
    /** Characters before it at most: the first page's upper half. */
    private static final int LAST_PLACE = 1200;

    private int characters;
    private double width;
    private double height;
    private boolean found;

    boolean isFound() {
        return found;
    }

    void read(XmlEvents events) throws XMLStreamException, UnreadableDocumentException {
        while (!found && characters < LAST_PLACE && events.next()) {
            if (events.isText()) {
                characters += events.text().strip().length();
            } else if (events.isStart("extent")) {
                width = points(events.attribute("cx", "0"));
                height = points(events.attribute("cy", "0"));
            } else if (events.isStart("blip")) {
                found = PortraitShape.fits(width, height);
            }
        }
    }

    private static double points(String emu) {
        try {
            return Long.parseLong(emu) / EMU_PER_POINT;
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
