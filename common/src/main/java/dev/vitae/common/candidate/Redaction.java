package dev.vitae.common.candidate;

/**
 * A part of a text that has to go where its kind is taken out.
 *
 * @param field whose text it is: a name in the candidate object such as {@code experience[1].description}, or
 *     {@code evidence[3].text}
 * @param start first character, from 0
 * @param end behind the last character
 */
public record Redaction(RedactionKind kind, String field, int start, int end) {

    public Redaction {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(start + " to " + end);
        }
    }
}
