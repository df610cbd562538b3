package dev.vitae.fit.prose;

/** How long something lasted; said in months below a year, else in years. */
public record TimeSpan(int months) {

    private static final int YEAR = 12;
    private static final int DECIMALS_BELOW = 10 * YEAR;

    public static TimeSpan ofYears(double years) {
        return new TimeSpan((int) Math.round(years * YEAR));
    }

    /** Rounded down, so that nobody is said to have more than the dates show. */
    Statement statement() {
        if (months < YEAR) {
            return Statement.of("time.months", "n", months);
        }
        int tenths = months * 10 / YEAR;
        return tenths % 10 == 0 || months >= DECIMALS_BELOW
                ? Statement.of("time.years", "n", tenths / 10)
                : Statement.of("time.years", "n", tenths / 10.0);
    }
}
