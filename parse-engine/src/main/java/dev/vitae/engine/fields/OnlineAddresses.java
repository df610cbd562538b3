package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds mail addresses, LinkedIn profiles and other links. */
final class OnlineAddresses {

    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}][\\p{L}\\p{N}._%+\\-]{0,63}(?:\\s?@\\s?|\\s?[(\\[](?:at|AT)[)\\]]\\s?)[\\p{L}\\p{N}\\-]{1,63}(?:\\.[\\p{L}\\p{N}\\-]{1,63}){1,4}");
    private static final Pattern AT = Pattern.compile("\\s?@\\s?|\\s?[(\\[](?:at|AT)[)\\]]\\s?");
    /** A profile's name is written small throughout or has its own way; what is glued to a small one with a capital is no part of it. */
    private static final Pattern LINKEDIN = Pattern.compile(
            "(?i:(?:https?://)?(?:[a-z]{2,3}\\.)?linkedin\\.com/(?:in|pub|profile|mwlite/in)/)(?:[\\p{Ll}\\p{N}][\\p{Ll}\\p{N}%_\\-]*|[^\\s|,;()<>]+?)(?:/[a-z]{2}(?![\\p{L}\\p{N}]))?/?(?=[\\s|,;()<>\\u0001•·]|\\p{Lu}|$)");

    private static final Pattern URL = Pattern.compile(
            "(?:https?://|www\\.)[^\\s|,;()<>\\u0001]+|(?<![\\p{L}\\p{N}.@/\\-])(?:[a-z0-9][a-z0-9\\-]{0,62}\\.){1,4}[a-z]{2,12}(?:/[^\\s|,;()<>\\u0001]*)?(?![\\p{L}\\p{N}@])",
            Pattern.CASE_INSENSITIVE);

    private OnlineAddresses() {}

    static @Nullable Found<String> email(List<ReadingLine> lines, double confidence) {
        for (ReadingLine line : lines) {
            Matcher matcher = EMAIL.matcher(line.text());
            if (mayHaveMail(line.text()) && matcher.find()) {
                return new Found<>(AT.matcher(matcher.group()).replaceAll("@"), line, confidence);
            }
        }
        return null;
    }

    static @Nullable Found<String> linkedin(List<ReadingLine> lines, double confidence) {
        for (ReadingLine line : lines) {
            Matcher matcher = LINKEDIN.matcher(line.text());
            if (line.text().indexOf('/') >= 0 && matcher.find()) {
                return new Found<>(ContactItems.trim(matcher.group()), line, confidence);
            }
        }
        return null;
    }

    /** Takes all of them out of a text and returns the links that are no LinkedIn profile. */
    static List<String> takeOut(StringBuilder text) {
        if (mayHaveMail(text)) {
            takeOut(EMAIL, text);
        }
        if (text.indexOf(".") < 0 && text.indexOf("://") < 0) {
            return List.of();
        }
        takeOut(LINKEDIN, text);
        return takeOut(URL, text).stream().map(ContactItems::trim).toList();
    }

    private static boolean mayHaveMail(CharSequence text) {
        String string = text.toString();
        return string.indexOf('@') >= 0 || string.contains("at)") || string.contains("at]");
    }

    private static List<String> takeOut(Pattern pattern, StringBuilder text) {
        List<String> taken = new ArrayList<>();
        Matcher matcher = pattern.matcher(text.toString());
        while (matcher.find()) {
            taken.add(matcher.group());
            for (int i = matcher.start(); i < matcher.end(); i++) {
                text.setCharAt(i, ContactItems.HOLE);
            }
        }
        return taken;
    }
}
