package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.layout.RowSense;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The text on both sides of a gutter, and how it is to be read. */
final class Sides {

    /** How the two sides belong together. */
    enum Reading {
        /** One after the other. */
        COLUMNS,
        /** The left side labels what stands right of it: dates, headings, names of values. */
        LABELS,
        /** Row by row, across the gutter. */
        ACROSS
    }

    /** In sizes of type: base lines closer than this stand in one row by intent. */
    private static final double SAME_ROW = 0.25;
    /** In sizes of type: the leading within a block. */
    private static final double LEADING = 1.65;

    /** In sizes of type: no other row fits between base lines that are closer. */
    private static final double ROW_HEIGHT = 0.9;

    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_DATES = 2;

    private final List<List<Segment>> left;
    private final List<List<Segment>> right;
    private final RowSense sense;

    Sides(List<Segment> left, List<Segment> right, RowSense sense) {
        this.left = Rows.of(left);
        this.right = Rows.of(right);
        this.sense = sense;
    }

    Reading reading() {
        if (left.isEmpty() || right.isEmpty()) {
            return Reading.ACROSS;
        }
        long headingsLeft = headings(left);
        long headingsRight = headings(right);
        if (headingsRight == 0 && (share(right, this::isDate) >= 0.5 || share(right, Sides::isWordless) >= 0.5)) {
            return Reading.ACROSS;
        }
        if (headingsRight == 0 && share(right, this::isDate) >= 0.25 && width(right) < 0.35 * width(left)
                && beside(right, left) >= 0.6) {
            return Reading.ACROSS;
        }
        double labelled = startsBeside(left, right);
        boolean dates = width(left) < 0.5 * width(right) && share(left, this::isDate) >= 0.3;
        if (headingsLeft == 0 && datesLabel()) {
            return Reading.LABELS;
        }
        if (dates && labelled >= 0.6) {
            return Reading.LABELS;
        }
        boolean namesSections = headingsLeft >= 1 && headingsRight * 3 <= headingsLeft;
        if (namesSections && width(left) < width(right) && (labelled >= 0.75 || startsTogether() >= 0.6)) {
            return Reading.LABELS;
        }
        if (headingsLeft > 0 && headingsRight > 0) {
            return Reading.COLUMNS;
        }
        if (headingsLeft == 0 && headingsRight > 0 && areCentredHeadings()) {
            return Reading.ACROSS;
        }
        if (headingsLeft + headingsRight > 0) {
            boolean own = Math.min(left.size(), right.size()) > FEWEST_ROWS && beside(right, left) < 0.7;
            return own ? Reading.COLUMNS : Reading.ACROSS;
        }
        return withoutHeadings(labelled);
    }

    private Reading withoutHeadings(double labelled) {
        double besideRight = beside(right, left);
        if (beside(left, right) >= 0.8 && besideRight >= 0.8) {
            return Reading.ACROSS;
        }
        if (labelled >= 0.8 && left.size() <= right.size()) {
            return Reading.LABELS;
        }
        boolean own = Math.min(left.size(), right.size()) >= FEWEST_ROWS && besideRight < 0.7;
        return own ? Reading.COLUMNS : Reading.ACROSS;
    }

    /** How sure it is that the two sides are columns: long, with headings on both sides, and base lines of their own. */
    double weight(Reading reading) {
        double rows = left.size() + right.size();
        if (reading == Reading.LABELS) {
            return rows * startsBeside(left, right);
        }
        double own = 1.25 - Math.min(startsBeside(left, right), startsBeside(right, left));
        long headings = Math.min(2, headings(left)) * Math.min(2, headings(right));
        // a date belongs to what stands left of it in its row: no gutter should part them
        boolean partsDates = right.stream().anyMatch(row -> isDate(row) && beside(List.of(row), left) > 0);
        return rows * own * (headings > 0 ? 2 : 1) * (partsDates ? 0.5 : 1);
    }

    private long headings(List<List<Segment>> rows) {
        return rows.stream().filter(row -> sense.isHeading(text(row))).count();
    }

    private static boolean isWordless(List<Segment> row) {
        return text(row).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static double width(List<List<Segment>> rows) {
        double from = rows.stream()
                .mapToDouble(row -> row.getFirst().box().left())
                .min()
                .orElse(0);
        double to = rows.stream()
                .mapToDouble(row -> row.getLast().box().right())
                .max()
                .orElse(0);
        return to - from;
    }

    private boolean isDate(List<Segment> row) {
        return sense.isDate(text(row));
    }

    private static double share(List<List<Segment>> rows, Predicate<List<Segment>> test) {
        return rows.isEmpty() ? 0 : (double) rows.stream().filter(test).count() / rows.size();
    }

    /** The share of rows on this side that have a row of the other side at their height. */
    private static double beside(List<List<Segment>> rows, List<List<Segment>> others) {
        return share(rows, row -> others.stream().anyMatch(other -> standsBeside(row, other)));
    }

    /** The same of the rows that start a block. */
    private static double startsBeside(List<List<Segment>> rows, List<List<Segment>> others) {
        return beside(starts(rows), others);
    }

    /** Whether dates stand on the left, each beside what it dates. */
    private boolean datesLabel() {
        List<List<Segment>> dates = left.stream().filter(this::isDate).toList();
        return dates.size() >= FEWEST_DATES && width(left) < width(right) && beside(dates, right) >= 0.8;
    }

    /** The share of blocks on the left beside which a block on the right starts; of headings also those that stand in a row alone. */
    private double startsTogether() {
        List<List<Segment>> others = starts(right);
        return share(
                starts(left),
                row -> others.stream().anyMatch(other -> row.getFirst().sharesRowWith(other.getFirst()))
                        || (sense.isHeading(text(row)) && isAloneInRow(row)));
    }

    /** Headings in the middle of the page, each in a row alone above what stands further left. */
    private boolean areCentredHeadings() {
        List<List<Segment>> headings = right.stream().filter(row -> sense.isHeading(text(row))).toList();
        return share(headings, row -> left.stream().noneMatch(other -> isAtHeightOf(row, other))) >= 0.8;
    }

    private static boolean isAtHeightOf(List<Segment> row, List<Segment> other) {
        Segment one = row.getFirst();
        return Math.abs(other.getFirst().baseline() - one.baseline()) < ROW_HEIGHT * one.size();
    }

    private boolean isAloneInRow(List<Segment> row) {
        return right.stream().noneMatch(other -> isAtHeightOf(row, other));
    }

    static boolean standsBeside(List<Segment> row, List<Segment> other) {
        Segment a = row.getFirst();
        Segment b = other.getFirst();
        return Math.abs(a.baseline() - b.baseline()) < SAME_ROW * Math.max(a.size(), b.size());
    }

    private static List<List<Segment>> starts(List<List<Segment>> rows) {
        List<List<Segment>> starts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i == 0 || !goesOn(rows.get(i - 1), rows.get(i))) {
                starts.add(rows.get(i));
            }
        }
        return starts;
    }

    /** Whether a row is the next line of the block above it. */
    static boolean goesOn(List<Segment> above, List<Segment> row) {
        double size = Math.max(above.getFirst().size(), row.getFirst().size());
        return row.getFirst().baseline() - above.getFirst().baseline() < LEADING * size;
    }

    static String text(List<Segment> row) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : row) {
            text.append(text.isEmpty() ? "" : " ").append(segment.text());
        }
        return text.toString();
    }
}
