package dev.vitae.engine.readers.ooxml;

import dev.vitae.engine.readers.Fill;
import dev.vitae.engine.readers.archive.XmlEvents;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Colours and fills as DOCX writes them, {@code 0xRRGGBB}. */
final class DocxColours {

    /** Of letters: black on light, white on dark, so always seen. */
    static final int AUTOMATIC = -1;

    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("black", 0x000000),
            Map.entry("blue", 0x0000ff),
            Map.entry("cyan", 0x00ffff),
            Map.entry("green", 0x00ff00),
            Map.entry("magenta", 0xff00ff),
            Map.entry("red", 0xff0000),
            Map.entry("yellow", 0xffff00),
            Map.entry("white", 0xffffff),
            Map.entry("darkblue", 0x000080),
            Map.entry("darkcyan", 0x008080),
            Map.entry("darkgreen", 0x008000),
            Map.entry("darkmagenta", 0x800080),
            Map.entry("darkred", 0x800000),
            Map.entry("darkyellow", 0x808000),
            Map.entry("darkgray", 0x808080),
            Map.entry("lightgray", 0xc0c0c0),
            Map.entry("none", Fill.NONE));

    private DocxColours() {}

    /** The {@code val} of a {@code w:color}. */
    static @Nullable Integer letters(@Nullable String value) {
        return "auto".equals(value) ? Integer.valueOf(AUTOMATIC) : hex(value);
    }

    /** The fill of the {@code w:shd} that just started. */
    static int shade(XmlEvents events) {
        return switch (events.attribute("val", "clear")) {
            case "clear" -> fill(events.attribute("fill", "auto"));
            case "solid" -> fill(events.attribute("color", "auto"));
            case "nil" -> Fill.NONE;
            default -> Fill.SOME;
        };
    }

    private static int fill(String value) {
        Integer colour = hex(value);
        return colour != null ? colour : value.equals("auto") ? Fill.NONE : Fill.SOME;
    }

    /** The {@code val} of a {@code w:highlight}. */
    static int highlight(@Nullable String value) {
        return value == null ? Fill.SOME : NAMES.getOrDefault(value.toLowerCase(Locale.ROOT), Fill.SOME);
    }

    /** A colour of VML: {@code #rrggbb}, {@code #rgb} or a name, perhaps with more behind it. */
    static int vml(String value) {
        String first = value.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        if (first.length() == 4 && first.startsWith("#")) {
            first = "#" + first.charAt(1) + first.charAt(1) + first.charAt(2) + first.charAt(2) + first.charAt(3)
                    + first.charAt(3);
        }
        Integer colour = first.startsWith("#") ? hex(first.substring(1)) : NAMES.get(first);
        return colour == null ? Fill.SOME : colour;
    }

    static @Nullable Integer hex(@Nullable String value) {
        try {
            return value == null || value.length() != 6 ? null : Integer.valueOf(value, 16);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
