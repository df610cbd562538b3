package dev.vitae.engine.readers.rtf;

import dev.vitae.engine.readers.PortraitShape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for a picture that can be a portrait: of its proportions, near the beginning of the file. */
final class RtfPortrait {

    private static final int FIRST_BYTES = 64 * 1024;
    private static final double TWIPS_PER_POINT = 20;
    private static final Pattern PICTURE = Pattern.compile("\\\\pict\\b.{0,700}", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\\\pic(wgoal|hgoal|scalex|scaley)(\\d{1,6})");

    private RtfPortrait() {}

    static boolean isIn(Path file) throws IOException {
        String start;
        try (InputStream in = Files.newInputStream(file)) {
            start = new String(in.readNBytes(FIRST_BYTES), StandardCharsets.ISO_8859_1);
        }
        Matcher picture = PICTURE.matcher(start);
        while (picture.find()) {
            if (isPortrait(picture.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPortrait(String picture) {
        double width = 0;
        double height = 0;
        double across = 100;
        double down = 100;
        Matcher number = NUMBER.matcher(picture);
        while (number.find()) {
            double value = Double.parseDouble(number.group(2));
            switch (number.group(1)) {
                case "wgoal" -> width = value;
                case "hgoal" -> height = value;
                case "scalex" -> across = value;
                default -> down = value;
            }
        }
        return PortraitShape.fits(width * across / 100 / TWIPS_PER_POINT, height * down / 100 / TWIPS_PER_POINT);
    }
}
