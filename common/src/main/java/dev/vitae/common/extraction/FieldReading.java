package dev.vitae.common.extraction;

import java.util.Objects;

/**
 * A value that a language model has read for a field of which the engine isn't sure. It stands in the document: whoever makes one
 * has looked.
 *
 * @param field name in the candidate object, such as {@code name} or {@code experience[1].company}; {@code dates} for both dates
 *     of an entry, as printed
 * @param line in which it begins
 */
public record FieldReading(String field, String value, int line) {

    public FieldReading {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
    }
}
