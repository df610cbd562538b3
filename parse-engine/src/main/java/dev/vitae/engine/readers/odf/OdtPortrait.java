package dev.vitae.engine.readers.odf;

import dev.vitae.engine.readers.PortraitShape;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.archive.XmlEvents;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Looks for a picture that can be a portrait: of its proportions, near the beginning of the text. */
final class OdtPortrait {

    private static final Pattern LENGTH = Pattern.compile("([\\d.]{1,9})(cm|mm|in|pt)");
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
            } else if (events.isStart("frame")) {
                width = points(events.attribute("width", ""));
                height = points(events.attribute("height", ""));
            } else if (events.isStart("image")) {
                found = PortraitShape.fits(width, height);
            }
        }
    }

    private static double points(String length) {
        Matcher matcher = LENGTH.matcher(length);
        if (!matcher.matches()) {
            return 0;
        }
        double number = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "cm" -> number * 72 / 2.54;
            case "mm" -> number * 72 / 25.4;
            case "in" -> number * 72;
            default -> number;
        };
    }
}
