package dev.vitae.engine.readers.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the columns of a document's pages. A column that stands where one stood on the page before goes on with its number; of
 * the columns of a page the narrow ones are read first, since what is wide goes on over the pages.
 */
final class FlowNumbers {

    /** In points: how far the edges of a column may differ from page to page. */
    private static final double SAME_EDGE = 25;
    /** Columns as wide as this share of the widest are its equals and are read from left to right. */
    private static final double EQUAL = 0.8;
    /** So many rows above a column that goes on, as a running head has them, don't end it. */
    private static final int ROWS_OF_RUNNING_HEAD = 2;

    record Numbered(List<List<Segment>> rows, int number) {}

    private record Span(double left, double right) {
        double width() {
            return right - left;
        }

        boolean holds(Span other) {
            return other.left > left - SAME_EDGE && other.right < right + SAME_EDGE;
        }
    }

    private record Open(Span span, int number) {}

    private List<Open> open = List.of();
    private int last;

    List<Numbered> of(List<Columns.Flow> flows) {
        List<Numbered> numbered = new ArrayList<>();
        for (int i = 0; i < flows.size(); i++) {
            Columns.Flow flow = flows.get(i);
            if (!flow.column()) {
                numbered.add(new Numbered(flow.rows(), continuing(flow, i == 0)));
                if (numbered.getLast().number() == 0 && !isRunningHead(flow, i == 0)) {
                    open = List.of();
                }
                continue;
            }
            Columns.Flow second = flows.get(++i);
            addPair(flow, second, numbered);
        }
        return numbered;
    }

    private void addPair(Columns.Flow left, Columns.Flow right, List<Numbered> numbered) {
        Span first = spanOf(left.rows());
        Span second = spanOf(right.rows());
        int numberLeft = numberAt(first);
        int numberRight = numberAt(second);
        if (numberLeft == 0 || numberRight == 0 || numberLeft == numberRight) {
            boolean rightFirst = second.width() < EQUAL * first.width();
            numberLeft = last + (rightFirst ? 2 : 1);
            numberRight = last + (rightFirst ? 1 : 2);
            last += 2;
            open = List.of(new Open(first, numberLeft), new Open(second, numberRight));
        }
        numbered.add(new Numbered(left.rows(), numberLeft));
        numbered.add(new Numbered(right.rows(), numberRight));
    }

    /** A page that has only one column of the two left. */
    private int continuing(Columns.Flow flow, boolean firstOfPage) {
        return firstOfPage ? numberAt(spanOf(flow.rows())) : 0;
    }

    private boolean isRunningHead(Columns.Flow flow, boolean firstOfPage) {
        return firstOfPage && flow.rows().size() <= ROWS_OF_RUNNING_HEAD;
    }

    private int numberAt(Span span) {
        return open.stream()
                .filter(column -> column.span().holds(span))
                .mapToInt(Open::number)
                .findFirst()
                .orElse(0);
    }

    private static Span spanOf(List<List<Segment>> rows) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (List<Segment> row : rows) {
            for (Segment segment : row) {
                left = Math.min(left, segment.box().left());
                right = Math.max(right, segment.box().right());
            }
        }
        return new Span(left, right);
    }
}
