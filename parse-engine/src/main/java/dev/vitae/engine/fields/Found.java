package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;

/**
 * A value and where it stands.
 *
 * @param confidence 0 to 1
 * @param byModel whether a language model read it, and not the engine
 */
record Found<T>(T value, ReadingLine line, double confidence, boolean byModel) {

    Found(T value, ReadingLine line, double confidence) {
        this(value, line, confidence, false);
    }

    Found {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }
}
