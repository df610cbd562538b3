package dev.vitae.fit.score;

/** Figures as the answers show them. */
final class Rounding {

    private Rounding() {}

    static double oneDecimal(double value) {
        return Math.round(value * 10) / 10.0;
    }

    static double twoDecimals(double value) {
        return Math.round(value * 100) / 100.0;
    }

    static double fourDecimals(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
