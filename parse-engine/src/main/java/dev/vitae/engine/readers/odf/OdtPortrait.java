package dev.vitae.engine.readers.odf;

import dev.vitae.engine.readers.archive.PortraitSearch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an ODT gives the sizes of pictures. */
final class OdtPortrait {

    private static final Pattern LENGTH = Pattern.compile("([\\d.]{1,9})(cm|mm|in|pt)");

    private OdtPortrait() {}

    static PortraitSearch search() {
        return new PortraitSearch("frame", "width", "height", "image", OdtPortrait::points);
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
