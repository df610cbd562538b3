package dev.vitae.engine.redaction;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates behind a word for being born. */
final class BirthDates {

    private static final int WINDOW = 45;

    private static final Pattern FULL = Pattern.compile("\\p{Nd}{1,2}\\s?[./-]\\s?\\p{Nd}{1,2}\\s?[./-]\\s?\\p{Nd}{2,4}"
            + "|\\p{Nd}{4}\\s?[./年-]\\s?\\p{Nd}{1,2}\\s?[./月-]\\s?\\p{Nd}{1,2}日?"
            + "|\\p{Nd}{1,2}(?:st|nd|rd|th)?[.]?(?:\\s\\p{L}{1,3})?\\s\\p{L}{3,12}[.,]?(?:\\s\\p{L}{1,3})?\\s\\p{Nd}{4}"
            + "|\\p{L}{3,12}[.]?\\s\\p{Nd}{1,2}(?:st|nd|rd|th)?,?\\s\\p{Nd}{4}"
            + "|(?:昭和|平成|大正)\\s?\\p{Nd}{1,2}\\s?年(?:\\s?\\p{Nd}{1,2}\\s?月)?(?:\\s?\\p{Nd}{1,2}\\s?日)?");
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\p{Nd})(?:19|20)\\d{2}(?!\\p{Nd})(?:年(?:\\d{1,2}月)?(?:\\d{1,2}日)?)?|[١٢][٠-٩]{3}");
    private static final Pattern STOP = Pattern.compile("[|•·;\\t\\n]");

    private BirthDates() {}

    /**
     * Where the date ends that follows.
     *
     * @param yearAlone whether a year without day and month is one
     */
    static OptionalInt endBehind(String text, int from, boolean yearAlone) {
        String window = text.substring(from, Math.min(text.length(), from + WINDOW));
        Matcher stop = STOP.matcher(window);
        String near = stop.find() ? window.substring(0, stop.start()) : window;
        Matcher full = FULL.matcher(near);
        if (full.find()) {
            return OptionalInt.of(from + full.end());
        }
        Matcher year = YEAR.matcher(near);
        return yearAlone && year.find() ? OptionalInt.of(from + year.end()) : OptionalInt.empty();
    }
}
