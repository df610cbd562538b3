package dev.vitae.fit.prose;

import java.util.Map;

/**
 * A fact that can be said in any language.
 *
 * @param key of the message, such as {@code flag.gap}
 * @param values what the message is about, by the names in it: texts as they stand, numbers, {@link TimeSpan}s,
 *     {@link LanguageName}s, statements, and lists of these
 */
public record Statement(String key, Map<String, Object> values) {

    public Statement {
        values = Map.copyOf(values);
    }

    public static Statement of(String key) {
        return new Statement(key, Map.of());
    }

    public static Statement of(String key, String name, Object value) {
        return new Statement(key, Map.of(name, value));
    }

    public static Statement of(String key, String name, Object value, String other, Object otherValue) {
        return new Statement(key, Map.of(name, value, other, otherValue));
    }
}
