package dev.vitae.bench.gateway;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.bench.run.Arguments;
import dev.vitae.bench.run.BenchException;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param rounds a turn of the gateway and one of the hello server each
 * @param seconds of a turn
 * @param warmUp seconds of each before the first round
 * @param connections that stay open, each with one request at a time
 * @param accounts that ask in turn, so that none of them comes to its limit
 */
@JsonNaming(SnakeCaseStrategy.class)
record GatewayOptions(int rounds, int seconds, int warmUp, int connections, int accounts) {

    static final String USAGE =
            "suite bench gateway [--rounds 5] [--seconds 8] [--warm-up 20] [--connections 32] [--accounts 200]";

    static GatewayOptions parse(String... line) {
        Arguments arguments = Arguments.parse(
                line, Set.of("--rounds", "--seconds", "--warm-up", "--connections", "--accounts"), Set.of(), USAGE);
        return new GatewayOptions(
                number("--rounds", arguments, 5),
                number("--seconds", arguments, 8),
                number("--warm-up", arguments, 20),
                number("--connections", arguments, 32),
                number("--accounts", arguments, 200));
    }

    private static int number(String option, Arguments arguments, int otherwise) {
        String text = arguments.value(option).orElse(String.valueOf(otherwise));
        if (!text.matches("[1-9]\\d{0,4}")) {
            throw new BenchException(option + " wants a whole number above 0, not " + text + "\n" + USAGE);
        }
        return Integer.parseInt(text);
    }
}
