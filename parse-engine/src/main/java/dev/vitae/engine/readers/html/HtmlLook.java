package dev.vitae.engine.readers.html;

import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.readers.Contrast;
import dev.vitae.engine.readers.Fill;
import dev.vitae.engine.readers.Legibility;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether text is seen in an element, as far as style declarations say; what they don't say it has from the element around.
 *
 * @param around why all that is in the element is unseen; null where it is seen
 * @param colour null where it can't be told, or is the usual
 * @param ground what the text stands on, null where that can't be told
 * @param size in points
 */
record HtmlLook(
        @Nullable Reason around,
        boolean invisible,
        @Nullable Integer colour,
        @Nullable Integer ground,
        @Nullable Double size) {

    /** In pixels: whatever is pushed so far to the left or above is seen on no screen. */
    private static final double FAR = -900;

    private static final double PIXEL = 0.75;
    private static final double NOTHING = 0.03;
    private static final Pattern LENGTH = Pattern.compile("(-?[\\d.]+)\\s*(px|pt|em|rem|ex|cm|mm|in|vw|vh|%)?");
    private static final Pattern NO_CLIP = Pattern.compile(
            "rect\\(\\s*([01](?:px)?[, ]\\s*){3}[01](?:px)?\\s*\\)|inset\\(\\s*(?:50|100)%.*\\)|circle\\(0.*\\)");

    static HtmlLook ofPage(boolean stylesKnown) {
        return new HtmlLook(null, false, null, stylesKnown ? Integer.valueOf(Contrast.WHITE) : null, null);
    }

    /** The look in an element with these declarations. */
    HtmlLook in(Map<String, String> css) {
        return new HtmlLook(
                around != null ? around : hiding(css),
                css.containsKey("visibility") ? !css.get("visibility").equals("visible") : invisible,
                colour(css),
                ground(css),
                size(css));
    }

    /** Why text is not seen; null where it is. */
    @Nullable
    Reason unseen() {
        if (around != null) {
            return around;
        }
        if (invisible) {
            return Reason.MARKED_HIDDEN;
        }
        if (colour != null && colour == CssColours.TRANSPARENT) {
            return Reason.TRANSPARENT;
        }
        return Legibility.reason(colour, ground, size);
    }

    private static @Nullable Reason hiding(Map<String, String> css) {
        if (css.getOrDefault("display", "").equals("none")) {
            return Reason.MARKED_HIDDEN;
        }
        if (css.containsKey("opacity") && number(css.get("opacity"), 1) <= NOTHING) {
            return Reason.TRANSPARENT;
        }
        boolean placed = isPlaced(css);
        if (number(css.get("text-indent"), 0) <= FAR
                || (placed && (number(css.get("left"), 0) <= FAR || number(css.get("top"), 0) <= FAR))) {
            return Reason.OFF_PAGE;
        }
        boolean cut = css.getOrDefault("overflow", "").startsWith("hidden")
                && (isNothing(css.get("width")) || isNothing(css.get("height")));
        boolean clipped =
                placed && NO_CLIP.matcher(css.getOrDefault("clip", "")).matches();
        boolean masked = NO_CLIP.matcher(css.getOrDefault("clip-path", "")).matches();
        return cut || clipped || masked ? Reason.CLIPPED : null;
    }

    private static boolean isNothing(@Nullable String length) {
        return length != null && !length.contains("%") && !length.contains("em") && number(length, 2) <= 1;
    }

    /** Whether an element is taken out of the flow, and may come to lie on or under others. */
    static boolean isPlaced(Map<String, String> css) {
        String position = css.getOrDefault("position", "");
        return position.equals("absolute") || position.equals("fixed");
    }

    private @Nullable Integer colour(Map<String, String> css) {
        // letters that a background shows through are meant to be transparent
        String clip = css.getOrDefault("-webkit-background-clip", css.getOrDefault("background-clip", ""));
        if (clip.equals("text")) {
            return null;
        }
        String own = css.getOrDefault("-webkit-text-fill-color", css.getOrDefault("color", "inherit"));
        return own.equals("inherit") ? colour : CssColours.letters(own);
    }

    private @Nullable Integer ground(Map<String, String> css) {
        // what is taken out of the flow may come to lie on anything
        Integer ground = isPlaced(css) ? null : this.ground;
        for (String property : new String[] {"background", "background-color", "background-image"}) {
            String value = css.get(property);
            if (value != null && !value.equals("inherit")) {
                ground = Fill.over(CssColours.fill(value), ground);
            }
        }
        return ground;
    }

    private @Nullable Double size(Map<String, String> css) {
        Matcher length = LENGTH.matcher(css.getOrDefault("font-size", ""));
        if (!length.matches()) {
            return css.containsKey("font-size") ? null : size;
        }
        double value = number(length.group(1), 1);
        return switch (length.group(2)) {
            case "px" -> value * PIXEL;
            case "pt" -> value;
            case null, default -> value == 0 ? 0.0 : null;
        };
    }

    private static double number(@Nullable String length, double otherwise) {
        Matcher number = LENGTH.matcher(length == null ? "" : length);
        try {
            return number.lookingAt() ? Double.parseDouble(number.group(1)) : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
