package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.layout.Box;
import dev.vitae.engine.layout.Span;
import java.util.List;

/** Words on one base line without a wide gap between them: the smallest thing that reading order moves about. */
record Segment(List<Span> spans, Box box, double baseline, double size) {

    Segment {
        spans = List.copyOf(spans);
    }

    boolean sharesRowWith(Segment other) {
        return Math.abs(baseline - other.baseline) < 0.45 * Math.min(size, other.size)
                || Math.abs(baseline - other.baseline) < 0.2 * Math.max(size, other.size);
    }
}
