package dev.vitae.common.extraction;

import java.util.List;

/**
 * What a language model has read.
 *
 * @param readings at most one for a field; empty where there was no model, no answer in time, or none that holds
 */
public record ExtractionAnswer(List<FieldReading> readings) {

    public static final ExtractionAnswer NOTHING = new ExtractionAnswer(List.of());

    public ExtractionAnswer {
        readings = List.copyOf(readings);
    }
}
