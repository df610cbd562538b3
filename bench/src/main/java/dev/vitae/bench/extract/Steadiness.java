package dev.vitae.bench.extract;

import java.util.ArrayList;
import java.util.List;

/** Tells when a loop has stopped getting faster: three rounds in a row took about as long as the three before, or longer. */
final class Steadiness {

    private static final int SPAN = 3;
    private static final double GAIN_THAT_COUNTS = 0.02;

    private final List<Double> seconds = new ArrayList<>();

    void add(double round) {
        seconds.add(round);
    }

    boolean isReached() {
        int rounds = seconds.size();
        return rounds >= 2 * SPAN
                && sum(rounds - SPAN, rounds) >= (1 - GAIN_THAT_COUNTS) * sum(rounds - 2 * SPAN, rounds - SPAN);
    }

    private double sum(int from, int to) {
        return seconds.subList(from, to).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
