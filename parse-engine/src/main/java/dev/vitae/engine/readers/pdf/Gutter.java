package dev.vitae.engine.readers.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A band of white that runs down between text on both sides.
 *
 * @param from its left edge
 * @param to its right edge
 * @param first index of the first row beside it
 * @param end index behind the last
 */
record Gutter(double from, double to, int first, int end) {

    /** In points: a narrower band of white may be chance. */
    private static final double NARROWEST = 6;

    private static final int FEWEST_ROWS = 2;

    int rows() {
        return end - first;
    }

    /** All gutters beside which there are at least two rows, each as long as it can be. */
    static List<Gutter> of(List<List<Segment>> rows) {
        Set<Gutter> found = new LinkedHashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Segment> row = rows.get(i);
            for (int s = 1; s < row.size(); s++) {
                add(row.get(s - 1).box().right(), row.get(s).box().left(), i, rows, found);
            }
            if (i + 1 < rows.size()) {
                List<Segment> next = rows.get(i + 1);
                add(row.getLast().box().right(), next.getFirst().box().left(), i, rows, found);
                add(next.getLast().box().right(), row.getFirst().box().left(), i, rows, found);
            }
        }
        return List.copyOf(found);
    }

    private static void add(double from, double to, int seed, List<List<Segment>> rows, Set<Gutter> found) {
        if (to - from < NARROWEST) {
            return;
        }
        double[] band = {from, to};
        int end = seed;
        while (end < rows.size() && narrow(band, rows.get(end))) {
            end++;
        }
        int first = seed;
        while (first > 0 && narrow(band, rows.get(first - 1))) {
            first--;
        }
        Gutter gutter = new Gutter(band[0], band[1], first, end).trimmed(rows);
        if (gutter.rows() >= FEWEST_ROWS) {
            found.add(gutter);
        }
    }

    /** Narrows the band to what is white in this row too; false where nothing of it would be left. */
    private static boolean narrow(double[] band, List<Segment> row) {
        double from = band[0];
        double to = band[1];
        for (Segment segment : row) {
            double left = segment.box().left();
            double right = segment.box().right();
            if (right <= from || left >= to) {
                continue;
            }
            if (left - from >= to - right) {
                to = Math.min(to, left);
            } else {
                from = Math.max(from, right);
            }
            if (to - from < NARROWEST) {
                return false;
            }
        }
        band[0] = from;
        band[1] = to;
        return true;
    }

    /** Without the rows at its ends that have text on one side only. */
    Gutter trimmed(List<List<Segment>> rows) {
        int lastLeft = -1;
        int lastRight = -1;
        int firstLeft = -1;
        int firstRight = -1;
        for (int i = first; i < end; i++) {
            for (Segment segment : rows.get(i)) {
                if (segment.box().right() <= from + 0.01) {
                    firstLeft = firstLeft < 0 ? i : firstLeft;
                    lastLeft = i;
                } else {
                    firstRight = firstRight < 0 ? i : firstRight;
                    lastRight = i;
                }
            }
        }
        if (firstLeft < 0 || firstRight < 0) {
            return new Gutter(from, to, first, first);
        }
        int start = oneSidedStart(rows, Math.max(firstLeft, firstRight));
        int stop = Math.min(lastLeft, lastRight) + 1;
        return new Gutter(from, to, Math.min(start, stop), stop);
    }

    /** Rows alternate where columns keep base lines of their own: the last row of the other side above counts as beside it. */
    private int oneSidedStart(List<List<Segment>> rows, int firstOfBoth) {
        List<Segment> row = rows.get(firstOfBoth);
        boolean both = row.getFirst().box().right() <= from + 0.01
                && row.getLast().box().left() >= to - 0.01;
        boolean close = firstOfBoth > first
                && row.getFirst().baseline()
                                - rows.get(firstOfBoth - 1).getFirst().baseline()
                        < row.getFirst().size();
        return !both && close ? firstOfBoth - 1 : firstOfBoth;
    }

    /** With the rows above it from the first heading on, and all below it, that have text on one side only. */
    Gutter withOneSidedRows(List<List<Segment>> rows, Predicate<List<Segment>> isHeading) {
        double[] band = {from, to};
        int stop = end;
        while (stop < rows.size() && narrow(band, rows.get(stop))) {
            stop++;
        }
        int start = first;
        for (int i = first - 1; i >= 0 && narrow(band, rows.get(i)); i--) {
            start = isHeading.test(rows.get(i)) ? i : start;
        }
        return new Gutter(band[0], band[1], start, stop);
    }

    List<Segment> left(List<List<Segment>> rows) {
        return side(rows, true);
    }

    List<Segment> right(List<List<Segment>> rows) {
        return side(rows, false);
    }

    private List<Segment> side(List<List<Segment>> rows, boolean left) {
        List<Segment> segments = new ArrayList<>();
        for (List<Segment> row : rows.subList(first, end)) {
            for (Segment segment : row) {
                if (segment.box().right() <= from + 0.01 == left) {
                    segments.add(segment);
                }
            }
        }
        return segments;
    }
}
