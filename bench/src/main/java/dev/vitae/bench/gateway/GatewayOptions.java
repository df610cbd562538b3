package dev.vitae.bench.gateway;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.bench.run.Arguments;
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
                arguments.number("--rounds", 5, USAGE),
                arguments.number("--seconds", 8, USAGE),
                arguments.number("--warm-up", 20, USAGE),
                arguments.number("--connections", 32, USAGE),
                arguments.number("--accounts", 200, USAGE));
    }
}
