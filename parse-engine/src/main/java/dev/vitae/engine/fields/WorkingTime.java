package dev.vitae.engine.fields;

import dev.vitae.engine.dates.PartialDate;
import dev.vitae.engine.dates.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How long somebody has worked: the union of all positions, overlaps once. Months count whole; where only the year is
 * printed, a start counts from April and an end to September, the middle between the usual readings.
 */
final class WorkingTime {

    private static final int START_MONTH = 4;
    private static final int END_MONTH = 9;

    private record Stretch(YearMonth first, YearMonth last) {}

    private WorkingTime() {}

    /** Years, with one decimal; empty where no position has dates. */
    static OptionalDouble years(List<Period> positions, YearMonth asOf) {
        List<Stretch> stretches = new ArrayList<>();
        for (Period position : positions) {
            PartialDate start = position.start();
            PartialDate end = position.end();
            if (start == null || (end == null && !position.current())) {
                continue;
            }
            YearMonth first = start.hasMonth() ? start.first() : YearMonth.of(start.year(), START_MONTH);
            YearMonth last = end == null ? asOf : end.hasMonth() ? end.last() : YearMonth.of(end.year(), END_MONTH);
            if (last.isAfter(asOf)) {
                last = asOf;
            }
            if (!last.isBefore(first)) {
                stretches.add(new Stretch(first, last));
            }
        }
        if (stretches.isEmpty()) {
            return OptionalDouble.empty();
        }
        stretches.sort(Comparator.comparing(Stretch::first));
        long months = 0;
        YearMonth counted = stretches.getFirst().first().minusMonths(1);
        for (Stretch stretch : stretches) {
            YearMonth from = stretch.first().isAfter(counted) ? stretch.first() : counted.plusMonths(1);
            if (!stretch.last().isBefore(from)) {
                months += ChronoUnit.MONTHS.between(from, stretch.last()) + 1;
                counted = stretch.last();
            }
        }
        return OptionalDouble.of(Math.round(months / 12.0 * 10) / 10.0);
    }
}
