package dev.vitae.engine.readers.ooxml;

import dev.vitae.engine.layout.TableBlock;
import dev.vitae.engine.readers.Contrast;
import dev.vitae.engine.readers.Fill;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.archive.XmlEvents;
import java.util.Locale;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The drawing that is being read: what its text stands on, and whether text of the page may stand on it. Where on a page a
 * drawing comes to lie only a word processor knows, so one that floats behind or before the text may be behind any of it.
 */
final class DocxDrawings {

    private static final long EMU_PER_INCH = 914_400;

    /** Smaller drawings, such as icons, are no background. */
    private static final long NARROWEST = EMU_PER_INCH;

    private static final long LOWEST = EMU_PER_INCH / 4;

    /** How far beyond where it is measured from a drawing must lie to be on no page, whatever its margins. */
    private static final long FAR_LEFT = -3 * EMU_PER_INCH;

    private static final long FAR = 25 * EMU_PER_INCH;

    private static final Pattern VML_LENGTH =
            Pattern.compile("(?:^|;)\\s*(width|height)\\s*:\\s*([\\d.]+)(pt|in|cm|mm|px)?");

    private boolean overText;
    private boolean large;
    private boolean offPage;
    private @Nullable Integer fill;
    private String frame = "";
    private long left;
    private long top;
    private boolean backdrop;

    /** Whether the part, so far, has a drawing on which text of the page may stand. */
    boolean hasBackdrop() {
        return backdrop;
    }

    /** Whether the drawing lies where no page is. */
    boolean isOffPage() {
        return offPage;
    }

    /** What text in the shape stands on; null where that can't be told. */
    @Nullable
    Integer ground(@Nullable Integer page) {
        return Fill.over(fill, page);
    }

    /** Notes the page's own colour. */
    void background(XmlEvents events) {
        Integer colour = DocxColours.hex(events.attribute("color"));
        backdrop |= colour == null || !Contrast.isWhite(colour);
    }

    /** Takes an element that is about drawings; passes over others. */
    void read(XmlEvents events) throws XMLStreamException, UnreadableDocumentException {
        switch (events.name()) {
            case "inline" -> begin(false);
            case "anchor" -> begin(true);
            case "wrapSquare", "wrapTight", "wrapThrough", "wrapTopAndBottom" -> overText = false;
            case "positionH" -> {
                frame += "|" + events.attribute("relativeFrom", "");
                left = offset(events);
            }
            case "positionV" -> {
                frame += "|" + events.attribute("relativeFrom", "");
                top = offset(events);
            }
            case "extent" -> extent(number(events.attribute("cx", "0")), number(events.attribute("cy", "0")));
            case "pic", "chart", "relIds", "imagedata" -> backdrop |= overText && large;
            case "wsp" -> fill = null;
            case "spPr" -> setFill(DocxFill.ofShape(events));
            case "fillRef" -> {
                if (fill == null && !"0".equals(events.attribute("idx"))) {
                    setFill(Fill.SOME);
                }
            }
            case "shape", "rect", "roundrect", "oval" -> vml(events);
            case "fill" -> {
                if (!"solid".equals(events.attribute("type", "solid")) || events.attribute("opacity") != null) {
                    setFill(Fill.SOME);
                }
            }
            default -> {}
        }
    }

    private void begin(boolean floats) {
        overText = floats;
        large = false;
        offPage = false;
        fill = null;
        frame = "";
        left = 0;
        top = 0;
    }

    /** Where the drawing lies, and what is in it is to be put. */
    PlacedBox place() {
        return new PlacedBox(TableBlock.textBox(List.of()), frame, left, top);
    }

    private void extent(long width, long height) {
        large = width >= NARROWEST && height >= LOWEST;
        offPage = overText && (left + width < FAR_LEFT || left > FAR || top + height < -FAR || top > FAR);
    }

    private void setFill(@Nullable Integer ownFill) {
        fill = ownFill;
        backdrop |= overText && large && !Fill.isWhite(ownFill);
    }

    private void vml(XmlEvents events) {
        String style = events.attribute("style", "").toLowerCase(Locale.ROOT);
        begin(style.contains("position:absolute"));
        large = !isSmall(style);
        String filled = events.attribute("filled", "t");
        String colour = events.attribute("fillcolor");
        if (filled.startsWith("f")) {
            setFill(Fill.NONE);
        } else {
            setFill(colour == null ? Fill.SOME : DocxColours.vml(colour));
        }
    }

    private static boolean isSmall(String style) {
        Matcher length = VML_LENGTH.matcher(style);
        while (length.find()) {
            double points = Double.parseDouble(length.group(2)) * pointsOf(length.group(3));
            long least = length.group(1).equals("width") ? NARROWEST : LOWEST;
            if (points > 0 && points * EMU_PER_INCH / 72 < least) {
                return true;
            }
        }
        return false;
    }

    private static double pointsOf(@Nullable String unit) {
        return switch (unit) {
            case "in" -> 72;
            case "cm" -> 72 / 2.54;
            case "mm" -> 72 / 25.4;
            case "px" -> 0.75;
            case null, default -> 1;
        };
    }

    private static long offset(XmlEvents events) throws XMLStreamException, UnreadableDocumentException {
        int outside = events.depth() - 1;
        long offset = 0;
        boolean inOffset = false;
        while (events.depth() > outside && events.next()) {
            if (events.isStart()) {
                inOffset = events.name().equals("posOffset");
            } else if (events.isText() && inOffset) {
                offset = number(events.text().strip());
                inOffset = false;
            }
        }
        return offset;
    }

    private static long number(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
