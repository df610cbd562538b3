package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a contact line.
 *
 * @param key of the label that stands before it, null without one
 * @param value what stands behind the label
 * @param torn whether an address or a number was taken out of the same cell
 */
record ContactItem(@Nullable String key, String value, boolean torn, ReadingLine line) {

    boolean isLabelled(String label) {
        return label.equals(key);
    }
}
