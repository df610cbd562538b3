package dev.vitae.bench.webhooks;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.bench.run.Arguments;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param rounds a turn of the suite and one of the bare loop each
 * @param events that are told to every endpoint in a round
 * @param endpoints subscriptions, at most as many as an account may have (20)
 * @param connections of the bare loop
 * @param seconds of each turn of the latency beside endpoints that hang
 * @param singles events that are told one by one
 */
@JsonNaming(SnakeCaseStrategy.class)
record WebhookOptions(int rounds, int events, int endpoints, int connections, int seconds, int singles) {

    static final String USAGE = "suite bench webhooks [--rounds 5] [--events 250] [--endpoints 20] [--connections 32]"
            + " [--seconds 30] [--singles 40]";

    static WebhookOptions parse(String... line) {
        Arguments arguments = Arguments.parse(
                line,
                Set.of("--rounds", "--events", "--endpoints", "--connections", "--seconds", "--singles"),
                Set.of(),
                USAGE);
        return new WebhookOptions(
                arguments.number("--rounds", 5, USAGE),
                arguments.number("--events", 250, USAGE),
                arguments.number("--endpoints", 20, USAGE),
                arguments.number("--connections", 32, USAGE),
                arguments.number("--seconds", 30, USAGE),
                arguments.number("--singles", 40, USAGE));
    }
}
