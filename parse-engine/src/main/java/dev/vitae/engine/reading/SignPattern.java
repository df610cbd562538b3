package dev.vitae.engine.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that matches only where a text has one of a few signs. Most texts have none, and to look for signs costs far less
 * than to try a pattern at every character.
 */
public final class SignPattern {

    private final String signs;
    private final Pattern pattern;

    /** @param signs one of which is in every match */
    public SignPattern(String signs, String pattern) {
        this.signs = signs;
        this.pattern = Pattern.compile(pattern);
    }

    /** Whether the text has one of the signs. */
    public boolean mayBeIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    public boolean isIn(String text) {
        return mayBeIn(text) && pattern.matcher(text).find();
    }

    public Matcher matcher(String text) {
        return pattern.matcher(text);
    }

    /** The parts between matches, empty ones too. */
    public String[] split(String text) {
        return mayBeIn(text) ? pattern.split(text, -1) : new String[] {text};
    }

    public String replaceAll(String text, String by) {
        return mayBeIn(text) ? pattern.matcher(text).replaceAll(by) : text;
    }
}
