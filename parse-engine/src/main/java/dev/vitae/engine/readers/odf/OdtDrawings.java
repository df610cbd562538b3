package dev.vitae.engine.readers.odf;

import dev.vitae.engine.readers.archive.XmlEvents;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Frames and shapes as far as text of the page may stand on them; where they come to lie only a word processor knows. */
final class OdtDrawings {

    /** In points; smaller drawings, such as icons, are no background. */
    private static final double NARROWEST = 72;

    private static final double LOWEST = 18;
    private static final Pattern LENGTH = Pattern.compile("([\\d.]+)(pt|in|cm|mm|px)");

    private final OdtStyles styles;
    private boolean behindText;
    private boolean backdrop;

    OdtDrawings(OdtStyles styles) {
        this.styles = styles;
    }

    boolean hasBackdrop() {
        return backdrop;
    }

    /** Notes the frame or shape that just started. */
    void begin(XmlEvents events) {
        String style = events.attribute("style-name");
        boolean large =
                isAtLeast(events.attribute("width"), NARROWEST) && isAtLeast(events.attribute("height"), LOWEST);
        behindText = large && !"as-char".equals(events.attribute("anchor-type")) && styles.isBehindText(style);
        backdrop |= behindText && !styles.isWhite(style);
    }

    /** Notes an image in the frame. */
    void image() {
        backdrop |= behindText;
    }

    /** A length that is not said may be any. */
    private static boolean isAtLeast(@Nullable String length, double least) {
        Matcher parts = LENGTH.matcher(length == null ? "" : length);
        return !parts.matches() || Double.parseDouble(parts.group(1)) * pointsOf(parts.group(2)) >= least;
    }

    private static double pointsOf(String unit) {
        return switch (unit) {
            case "in" -> 72;
            case "cm" -> 72 / 2.54;
            case "mm" -> 72 / 25.4;
            case "px" -> 0.75;
            default -> 1;
        };
    }
}
