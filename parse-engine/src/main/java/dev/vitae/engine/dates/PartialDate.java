package dev.vitae.engine.dates;

import java.time.Year;
import java.time.YearMonth;

/**
 * A date as a CV prints it: a month, or a year alone.
 *
 * @param month 1 to 12, or 0 where only the year is known
 */
public record PartialDate(int year, int month) {

    public PartialDate {
        if (month < 0 || month > 12) {
            throw new IllegalArgumentException("month " + month);
        }
    }

    public boolean hasMonth() {
        return month > 0;
    }

    /** As a start; January where only the year is printed. */
    public YearMonth first() {
        return YearMonth.of(year, hasMonth() ? month : 1);
    }

    /** As an end; December where only the year is printed. */
    public YearMonth last() {
        return YearMonth.of(year, hasMonth() ? month : 12);
    }

    /** {@code YYYY-MM} or {@code YYYY}. */
    @Override
    public String toString() {
        return hasMonth() ? YearMonth.of(year, month).toString() : Year.of(year).toString();
    }
}
