package dev.vitae.engine.readers.archive;

import dev.vitae.engine.readers.PortraitShape;
import dev.vitae.engine.readers.UnreadableDocumentException;
import java.util.function.ToDoubleFunction;
import javax.xml.stream.XMLStreamException;

/** Looks through the text of a document for a picture that can be a portrait: of its proportions, near the beginning. */
public final class PortraitSearch {

    /** Characters before it at most: the first page's upper half. */
    private static final int LAST_PLACE = 1200;

    private final String frame;
    private final String width;
    private final String height;
    private final String picture;
    private final ToDoubleFunction<String> points;

    private int characters;
    private double lastWidth;
    private double lastHeight;
    private boolean found;

    /**
     * A search in documents that say so what a picture is.
     *
     * @param frame the element that tells the size of the picture in it
     * @param width its attribute for that
     * @param height its attribute for that
     * @param picture the element of the picture itself
     * @param points reads such an attribute, which may be empty
     */
    public PortraitSearch(String frame, String width, String height, String picture, ToDoubleFunction<String> points) {
        this.frame = frame;
        this.width = width;
        this.height = height;
        this.picture = picture;
        this.points = points;
    }

    public boolean isFound() {
        return found;
    }

    /** Goes on with another part of the document. */
    public void read(XmlEvents events) throws XMLStreamException, UnreadableDocumentException {
        while (!found && characters < LAST_PLACE && events.next()) {
            if (events.isText()) {
                characters += events.text().strip().length();
            } else if (events.isStart(frame)) {
                lastWidth = points.applyAsDouble(events.attribute(width, ""));
                lastHeight = points.applyAsDouble(events.attribute(height, ""));
            } else if (events.isStart(picture)) {
                found = PortraitShape.fits(lastWidth, lastHeight);
            }
        }
    }
}
