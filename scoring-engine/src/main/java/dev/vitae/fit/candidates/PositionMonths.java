package dev.vitae.fit.candidates;

import java.time.YearMonth;
import java.util.BitSet;
import java.util.Collection;

/** How long positions lasted together. */
public final class PositionMonths {

    private PositionMonths() {}

    /** Months that lie in at least one of the positions; those without dates count for nothing. */
    public static int union(Collection<Position> positions) {
        BitSet months = new BitSet();
        for (Position position : positions) {
            YearMonth start = position.start();
            YearMonth end = position.end();
            if (start != null && end != null && !end.isBefore(start)) {
                months.set(index(start), index(end) + 1);
            }
        }
        return months.cardinality();
    }

    private static int index(YearMonth month) {
        return Math.max(0, month.getYear() * 12 + month.getMonthValue() - 1);
    }
}
