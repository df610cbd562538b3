package dev.vitae.bench.figures;

import java.util.Collection;

/**
 * The percentiles of some durations, by nearest rank: each is a value that was measured, none is interpolated.
 *
 * @param p50 half of the values are at most this
 * @param p95 of twenty values nineteen are at most this
 * @param p99 of a hundred values all but one are at most this
 */
public record Percentiles(int count, double p50, double p95, double p99, double max) {

    public static Percentiles of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Percentiles(
                sorted.length,
                nearestRank(sorted, 50),
                nearestRank(sorted, 95),
                nearestRank(sorted, 99),
                sorted[sorted.length - 1]);
    }

    private static double nearestRank(double[] sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }
}
