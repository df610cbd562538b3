package dev.vitae.engine.readers.html;

import dev.vitae.engine.readers.Fill;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Colours as CSS writes them. */
final class CssColours {

    /** A colour of letters that leaves nothing to be seen. */
    static final int TRANSPARENT = -1;

    private static final double OPAQUE = 0.97;
    private static final double NOTHING = 0.03;

    private static final Pattern FUNCTION = Pattern.compile(
            "rgba?\\(\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})\\s*(?:[,/]\\s*([\\d.]+)(%?)\\s*)?\\)");
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\\b");
    private static final Pattern WORD = Pattern.compile("(?<![-#\\w])([a-z]+)(?![-\\w(])");

    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("transparent", TRANSPARENT),
            Map.entry("white", 0xffffff),
            Map.entry("snow", 0xfffafa),
            Map.entry("ivory", 0xfffff0),
            Map.entry("ghostwhite", 0xf8f8ff),
            Map.entry("floralwhite", 0xfffaf0),
            Map.entry("whitesmoke", 0xf5f5f5),
            Map.entry("mintcream", 0xf5fffa),
            Map.entry("azure", 0xf0ffff),
            Map.entry("aliceblue", 0xf0f8ff),
            Map.entry("seashell", 0xfff5ee),
            Map.entry("black", 0x000000),
            Map.entry("silver", 0xc0c0c0),
            Map.entry("lightgray", 0xd3d3d3),
            Map.entry("lightgrey", 0xd3d3d3),
            Map.entry("gray", 0x808080),
            Map.entry("grey", 0x808080),
            Map.entry("darkgray", 0xa9a9a9),
            Map.entry("darkgrey", 0xa9a9a9),
            Map.entry("red", 0xff0000),
            Map.entry("maroon", 0x800000),
            Map.entry("yellow", 0xffff00),
            Map.entry("olive", 0x808000),
            Map.entry("lime", 0x00ff00),
            Map.entry("green", 0x008000),
            Map.entry("aqua", 0x00ffff),
            Map.entry("cyan", 0x00ffff),
            Map.entry("teal", 0x008080),
            Map.entry("blue", 0x0000ff),
            Map.entry("navy", 0x000080),
            Map.entry("fuchsia", 0xff00ff),
            Map.entry("magenta", 0xff00ff),
            Map.entry("purple", 0x800080),
            Map.entry("orange", 0xffa500));

    private CssColours() {}

    /** The colour of letters, or {@link #TRANSPARENT}; null where it can't be told. */
    static @Nullable Integer letters(String value) {
        return first(value.toLowerCase(Locale.ROOT));
    }

    /** What {@code background} or {@code background-color} says. */
    static int fill(String value) {
        String lower = value.toLowerCase(Locale.ROOT).strip();
        if (lower.contains("url(") || lower.contains("gradient(") || lower.contains("var(")) {
            return Fill.SOME;
        }
        Integer colour = first(lower);
        if (colour == null) {
            return lower.startsWith("none") || lower.startsWith("initial") ? Fill.NONE : Fill.SOME;
        }
        return colour == TRANSPARENT ? Fill.NONE : colour;
    }

    private static @Nullable Integer first(String value) {
        Matcher hex = HEX.matcher(value);
        if (hex.find()) {
            return ofHex(hex.group(1));
        }
        Matcher function = FUNCTION.matcher(value);
        if (function.find()) {
            return ofFunction(function);
        }
        Matcher word = WORD.matcher(value);
        while (word.find()) {
            Integer colour = NAMES.get(word.group(1));
            if (colour != null) {
                return colour;
            }
        }
        return null;
    }

    private static @Nullable Integer ofHex(String digits) {
        String full = digits;
        if (digits.length() <= 4) {
            StringBuilder twice = new StringBuilder();
            digits.chars().forEach(c -> twice.append((char) c).append((char) c));
            full = twice.toString();
        }
        int colour = Integer.parseInt(full.substring(0, 6), 16);
        double opacity = full.length() == 8 ? Integer.parseInt(full.substring(6), 16) / 255.0 : 1;
        return withOpacity(colour, opacity);
    }

    private static @Nullable Integer ofFunction(Matcher function) {
        int colour = 0;
        for (int i = 1; i <= 3; i++) {
            colour = colour << 8 | Math.min(255, Integer.parseInt(function.group(i)));
        }
        try {
            String alpha = function.group(4);
            double opacity = alpha == null
                    ? 1
                    : Double.parseDouble(alpha) / (function.group(5).isEmpty() ? 1 : 100);
            return withOpacity(colour, opacity);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Integer withOpacity(int colour, double opacity) {
        return opacity >= OPAQUE ? Integer.valueOf(colour) : opacity <= NOTHING ? Integer.valueOf(TRANSPARENT) : null;
    }
}
