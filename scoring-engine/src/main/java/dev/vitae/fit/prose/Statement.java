package dev.vitae.fit.prose;

import java.util.Map;

/**
 * A fact that can be said in any language.
 *
 * @param key of the message, such as {@code flag.gap}
 * @param values what the message is about, by the names in it
 */
public record Statement(String key, Map<String, Object> values) {

    public Statement {
        values = Map.copyOf(values);
    }
}
