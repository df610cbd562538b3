package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.layout.RowSense;
import java.util.HashMap;
import java.util.Map;

/** Asks once for each text: every way to part a page asks for the same rows again. */
final class RememberedSense implements RowSense {

    private final RowSense sense;
    private final Map<String, Boolean> headings = new HashMap<>();
    private final Map<String, Boolean> dates = new HashMap<>();

    RememberedSense(RowSense sense) {
        this.sense = sense;
    }

    @Override
    public boolean isHeading(String text) {
        return headings.computeIfAbsent(text, sense::isHeading);
    }

    @Override
    public boolean isDate(String text) {
        return dates.computeIfAbsent(text, sense::isDate);
    }
}
