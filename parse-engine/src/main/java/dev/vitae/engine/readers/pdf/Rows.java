package dev.vitae.engine.readers.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Segments side by side on one base line. */
final class Rows {

    private Rows() {}

    /** The rows from top to bottom, each from left to right. */
    static List<List<Segment>> of(List<Segment> segments) {
        List<Segment> sorted = new ArrayList<>(segments);
        sorted.sort(Comparator.comparingDouble(Segment::baseline));
        List<List<Segment>> rows = new ArrayList<>();
        List<Segment> row = new ArrayList<>();
        for (Segment segment : sorted) {
            if (!row.isEmpty() && !row.getFirst().sharesRowWith(segment)) {
                rows.add(row);
                row = new ArrayList<>();
            }
            row.add(segment);
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        rows.forEach(r -> r.sort(Comparator.comparingDouble(s -> s.box().left())));
        return rows;
    }
}
