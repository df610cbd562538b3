package dev.vitae.bench.parse;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.bench.run.BenchException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much is measured. Every one is an option of the command line, {@code --files 3000} and so on.
 *
 * @param files measured, all rounds together
 * @param warmUp files before the first round, through both the bare loop and the suite
 * @param rounds a bare loop and a suite's turn each
 * @param batch files in an upload
 * @param inFlight uploads at the same time
 * @param singles files sent one by one for the latency
 * @param singlesWarmUp the same before anything is timed
 * @param settleMillis after a round's last result, for what the suite does behind it; counted as the suite's
 */
@JsonNaming(SnakeCaseStrategy.class)
record Settings(
        int files, int warmUp, int rounds, int batch, int inFlight, int singles, int singlesWarmUp, int settleMillis) {

    static final String USAGE = """
            suite bench parse [--files 1500] [--warm-up 3000] [--rounds 3] [--batch 25] [--in-flight 3]
                              [--singles 200] [--singles-warm-up 100] [--settle-millis 500]""";

    private static final Set<String> OPTIONS = Set.of(
            "--files",
            "--warm-up",
            "--rounds",
            "--batch",
            "--in-flight",
            "--singles",
            "--singles-warm-up",
            "--settle-millis");

    static Settings parse(String... arguments) {
        Map<String, Integer> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new BenchException("Not understood: " + arguments[i] + "\n" + USAGE);
            }
            given.put(arguments[i], number(arguments[i], arguments[i + 1]));
        }
        return new Settings(
                given.getOrDefault("--files", 1500),
                given.getOrDefault("--warm-up", 3000),
                given.getOrDefault("--rounds", 3),
                given.getOrDefault("--batch", 25),
                given.getOrDefault("--in-flight", 3),
                given.getOrDefault("--singles", 200),
                given.getOrDefault("--singles-warm-up", 100),
                given.getOrDefault("--settle-millis", 500));
    }

    /** The same number in every round, so that the rounds compare. */
    int filesPerRound() {
        return Math.max(files / rounds, 1);
    }

    private static int number(String option, String text) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new BenchException(option + " wants a whole number above 0, not " + text + "\n" + USAGE);
    }
}
