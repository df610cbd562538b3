package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.layout.RowSense;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a page in the order in which they are read. A gutter parts what stands beside it into columns, or into labels
 * and what they label; the rest is read across.
 */
final class Columns {

    private static final int DEEPEST = 4;
    /** Pages of text have some hundred segments and ten gutters; a drawing made of letters is read row by row. */
    private static final int MOST_SEGMENTS = 1_500;

    private static final int MOST_GUTTERS = 100;
    /** In sizes of type: how far a label may stand above the row that it labels. */
    private static final double LABEL_RAISE = 0.4;

    /** Rows that are read in one go: the whole width, or a column of the page. */
    record Flow(List<List<Segment>> rows, boolean column) {}

    private record Split(Gutter gutter, Sides.Reading reading, double weight) {

        /** Of labels in several columns, such as year and month, all are labels. */
        boolean isBetterThan(@Nullable Split other) {
            boolean wider = other != null
                    && reading == Sides.Reading.LABELS
                    && other.reading == reading
                    && gutter.from() > other.gutter.from();
            return weight > 0 && (other == null || weight > other.weight || (weight == other.weight && wider));
        }
    }

    private final RowSense sense;

    Columns(RowSense sense) {
        this.sense = sense;
    }

    /**
     * The page from its first to its last row, its outermost columns apart.
     *
     * @param opens whether it is the document's first page, on which a column may start with the name
     */
    List<Flow> flows(List<Segment> segments, boolean opens) {
        List<Flow> flows = new ArrayList<>();
        addFlows(Rows.of(Icons.without(segments)), opens, flows);
        return flows;
    }

    private void addFlows(List<List<Segment>> rows, boolean opens, List<Flow> flows) {
        @Nullable Split split = bestSplit(rows);
        if (split == null || split.reading() != Sides.Reading.COLUMNS) {
            if (!rows.isEmpty()) {
                flows.add(new Flow(ordered(rows, 0), false));
            }
            return;
        }
        Gutter gutter = split.gutter().withOneSidedRows(rows, row -> sense.isHeading(Sides.text(row)));
        addFlows(rows.subList(0, gutter.first()), opens, flows);
        List<List<Segment>> left = ordered(Rows.of(gutter.left(rows)), 1);
        List<List<Segment>> right = ordered(Rows.of(gutter.right(rows)), 1);
        int openingLeft = opens ? firstHeading(left) : 0;
        int openingRight = opens ? firstHeading(right) : 0;
        if (openingLeft + openingRight > 0) {
            List<List<Segment>> opening = new ArrayList<>(left.subList(0, openingLeft));
            opening.addAll(right.subList(0, openingRight));
            flows.add(new Flow(opening, false));
        }
        flows.add(new Flow(left.subList(openingLeft, left.size()), true));
        flows.add(new Flow(right.subList(openingRight, right.size()), true));
        addFlows(rows.subList(gutter.end(), rows.size()), false, flows);
    }

    /** How many rows stand above a column's first heading; 0 where it has none. */
    private int firstHeading(List<List<Segment>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (sense.isHeading(Sides.text(rows.get(i)))) {
                return i;
            }
        }
        return 0;
    }

    private List<List<Segment>> ordered(List<List<Segment>> rows, int depth) {
        @Nullable Split split = depth < DEEPEST && rows.size() > 1 ? bestSplit(rows) : null;
        if (split == null) {
            return rows;
        }
        Gutter gutter = split.gutter();
        List<List<Segment>> all = new ArrayList<>(ordered(rows.subList(0, gutter.first()), depth + 1));
        List<List<Segment>> left = Rows.of(gutter.left(rows));
        List<List<Segment>> right = Rows.of(gutter.right(rows));
        if (split.reading() == Sides.Reading.COLUMNS) {
            all.addAll(ordered(left, depth + 1));
            all.addAll(ordered(right, depth + 1));
        } else {
            all.addAll(labelled(left, ordered(right, depth + 1)));
        }
        all.addAll(ordered(rows.subList(gutter.end(), rows.size()), depth + 1));
        return all;
    }

    private @Nullable Split bestSplit(List<List<Segment>> rows) {
        if (rows.stream().mapToInt(List::size).sum() > MOST_SEGMENTS) {
            return null;
        }
        List<Gutter> gutters = Gutter.of(rows);
        if (gutters.size() > MOST_GUTTERS) {
            return null;
        }
        @Nullable Split best = null;
        for (Gutter gutter : gutters) {
            Sides sides = new Sides(gutter.left(rows), gutter.right(rows), sense);
            Sides.Reading reading = sides.reading();
            double weight = reading == Sides.Reading.ACROSS ? 0 : sides.weight(reading);
            Split split = new Split(gutter, reading, weight);
            best = split.isBetterThan(best) ? split : best;
        }
        return best;
    }

    /** Each label before the row at its height; a heading on a line of its own. */
    private List<List<Segment>> labelled(List<List<Segment>> left, List<List<Segment>> right) {
        List<List<Segment>> labels = cells(left, right);
        List<List<Segment>> rows = new ArrayList<>();
        int next = 0;
        for (List<Segment> row : right) {
            double size = row.getFirst().size();
            List<Segment> joined = row;
            while (next < labels.size()
                    && labels.get(next).getFirst().baseline() < row.getFirst().baseline() + LABEL_RAISE * size) {
                List<Segment> label = labels.get(next++);
                if (Sides.standsBeside(label, row)
                        && !sense.isHeading(Sides.text(label))
                        && joined.size() == row.size()) {
                    joined = new ArrayList<>(label);
                    joined.addAll(row);
                } else {
                    rows.add(label);
                }
            }
            rows.add(joined);
        }
        rows.addAll(labels.subList(next, labels.size()));
        return rows;
    }

    /** Labels that were broken within, put together again. */
    private static List<List<Segment>> cells(List<List<Segment>> left, List<List<Segment>> right) {
        List<List<Segment>> cells = new ArrayList<>();
        @Nullable List<Segment> above = null;
        for (List<Segment> row : left) {
            boolean labelsItsOwn =
                    right.stream().anyMatch(other -> Sides.standsBeside(row, other) && isStart(other, right));
            if (above != null && Sides.goesOn(above, row) && !labelsItsOwn && isAlike(above, row)) {
                List<Segment> cell = new ArrayList<>(cells.removeLast());
                Segment last = cell.removeLast();
                cell.add(last.followedBy(row));
                cells.add(cell);
            } else {
                cells.add(row);
            }
            above = row;
        }
        return cells;
    }

    private static boolean isStart(List<Segment> row, List<List<Segment>> rows) {
        int index = rows.indexOf(row);
        return index == 0 || !Sides.goesOn(rows.get(index - 1), row);
    }

    private static boolean isAlike(List<Segment> above, List<Segment> row) {
        return above.getFirst()
                .spans()
                .getLast()
                .style()
                .equals(row.getFirst().spans().getFirst().style());
    }
}
