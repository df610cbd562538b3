package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;

/**
 * A value and where it stands.
 *
 * @param confidence 0 to 1
 */
record Found<T>(T value, ReadingLine line, double confidence) {

    Found {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }
}
