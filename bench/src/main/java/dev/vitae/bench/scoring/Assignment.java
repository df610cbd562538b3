package dev.vitae.bench.scoring;

import java.util.Arrays;

/** Pairs rows and columns one to one so that the sum of their weights is largest, by the Hungarian method. */
final class Assignment {

    static final int NONE = -1;

    private final double[][] costs;
    private final int rows;
    private final int columns;
    // all indices from 1; 0 stands for nothing
    private final double[] rowPotential;
    private final double[] columnPotential;
    private final int[] owner;
    private final int[] way;

    private Assignment(double[][] costs) {
        this.costs = costs;
        this.rows = costs.length;
        this.columns = costs[0].length;
        this.rowPotential = new double[rows + 1];
        this.columnPotential = new double[columns + 1];
        this.owner = new int[columns + 1];
        this.way = new int[columns + 1];
    }

    /** The column of each row, or {@link #NONE}. */
    static int[] columnsOf(double[][] weights) {
        int[] partners = new int[weights.length];
        Arrays.fill(partners, NONE);
        if (weights.length == 0 || weights[0].length == 0) {
            return partners;
        }
        boolean flipped = weights.length > weights[0].length;
        int[] owners = new Assignment(costs(flipped ? transposed(weights) : weights)).solve();
        for (int column = 1; column < owners.length; column++) {
            int row = owners[column];
            if (row > 0 && flipped) {
                partners[column - 1] = row - 1;
            } else if (row > 0) {
                partners[row - 1] = column - 1;
            }
        }
        return partners;
    }

    private int[] solve() {
        for (int row = 1; row <= rows; row++) {
            int column = freeColumnFor(row);
            while (column > 0) {
                owner[column] = owner[way[column]];
                column = way[column];
            }
        }
        return owner;
    }

    /** The end of the cheapest way from a row to a column that nobody owns; {@link #way} leads back. */
    private int freeColumnFor(int row) {
        owner[0] = row;
        double[] least = new double[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] used = new boolean[columns + 1];
        int column = 0;
        do {
            used[column] = true;
            int from = owner[column];
            double step = Double.POSITIVE_INFINITY;
            int nearest = 0;
            for (int j = 1; j <= columns; j++) {
                if (used[j]) {
                    continue;
                }
                double reduced = costs[from - 1][j - 1] - rowPotential[from] - columnPotential[j];
                if (reduced < least[j]) {
                    least[j] = reduced;
                    way[j] = column;
                }
                if (least[j] < step) {
                    step = least[j];
                    nearest = j;
                }
            }
            for (int j = 0; j <= columns; j++) {
                if (used[j]) {
                    rowPotential[owner[j]] += step;
                    columnPotential[j] -= step;
                } else {
                    least[j] -= step;
                }
            }
            column = nearest;
        } while (owner[column] != 0);
        return column;
    }

    private static double[][] costs(double[][] weights) {
        double top =
                Arrays.stream(weights).flatMapToDouble(Arrays::stream).max().orElseThrow();
        return Arrays.stream(weights)
                .map(row -> Arrays.stream(row).map(weight -> top - weight).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] transposed(double[][] weights) {
        double[][] turned = new double[weights[0].length][weights.length];
        for (int row = 0; row < weights.length; row++) {
            for (int column = 0; column < weights[0].length; column++) {
                turned[column][row] = weights[row][column];
            }
        }
        return turned;
    }
}
