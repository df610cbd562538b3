package dev.vitae.engine.readers.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts the rows of a page in the order in which they are read. Where a band of white runs down the page and the text on both
 * sides keeps base lines of its own, the sides are columns and are read one after the other; where the base lines agree, as
 * with dates at the right margin, the row is read across.
 */
final class Columns {

    /** In points: a narrower band of white may be chance. */
    private static final double NARROWEST_GUTTER = 9;

    private static final int FEWEST_ROWS = 4;
    private static final int ROWS_ABOVE = 14;
    private static final int DEEPEST = 4;

    private record Sides(List<Segment> left, List<Segment> right) {}

    private Columns() {}

    static List<List<Segment>> inReadingOrder(List<Segment> segments) {
        List<List<Segment>> ordered = new ArrayList<>();
        order(segments, ordered, 0);
        return ordered;
    }

    private static void order(List<Segment> segments, List<List<Segment>> ordered, int depth) {
        List<List<Segment>> rows = Rows.of(segments);
        if (depth < DEEPEST) {
            int most = Math.min(ROWS_ABOVE, rows.size() - FEWEST_ROWS);
            for (int above = 0; above <= most; above++) {
                List<Segment> below = rows.subList(above, rows.size()).stream()
                        .flatMap(List::stream)
                        .toList();
                Optional<Sides> sides = split(below);
                if (sides.isPresent()) {
                    ordered.addAll(rows.subList(0, above));
                    order(sides.get().left(), ordered, depth + 1);
                    order(sides.get().right(), ordered, depth + 1);
                    return;
                }
            }
        }
        ordered.addAll(rows);
    }

    private static Optional<Sides> split(List<Segment> segments) {
        List<Segment> byLeft = new ArrayList<>(segments);
        byLeft.sort(Comparator.comparingDouble(s -> s.box().left()));
        double reach = Double.NEGATIVE_INFINITY;
        Optional<Sides> best = Optional.empty();
        double widest = 0;
        for (int i = 0; i < byLeft.size(); i++) {
            double gap = byLeft.get(i).box().left() - reach;
            if (i > 0 && gap >= NARROWEST_GUTTER && gap > widest) {
                Sides sides = new Sides(byLeft.subList(0, i), byLeft.subList(i, byLeft.size()));
                if (areColumns(sides)) {
                    best = Optional.of(sides);
                    widest = gap;
                }
            }
            reach = Math.max(reach, byLeft.get(i).box().right());
        }
        return best;
    }

    private static boolean areColumns(Sides sides) {
        List<List<Segment>> left = Rows.of(sides.left());
        List<List<Segment>> right = Rows.of(sides.right());
        if (left.size() < FEWEST_ROWS || right.size() < FEWEST_ROWS) {
            return false;
        }
        long alone = ownRows(left, right);
        long aloneRight = ownRows(right, left);
        return alone >= 0.5 * left.size() && aloneRight >= 0.3 * right.size() && alone >= 3;
    }

    /** How many rows of one side have no row of the other side at their height. */
    private static long ownRows(List<List<Segment>> rows, List<List<Segment>> others) {
        return rows.stream()
                .map(List::getFirst)
                .filter(row -> others.stream().map(List::getFirst).noneMatch(row::sharesRowWith))
                .count();
    }
}
