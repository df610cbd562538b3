package dev.vitae.bench.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.bench.figures.Spread;
import dev.vitae.bench.run.Machine;
import dev.vitae.bench.run.MarkdownTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Everything that one run found; written as JSON as it is. */
@JsonNaming(SnakeCaseStrategy.class)
record GatewayReport(Machine machine, GatewayOptions options, List<Round> rounds) {

    private static final double AIM = 0.35;

    /**
     * The gateway's turn and that of the hello server.
     *
     * @param gateway requests per second
     * @param hello requests per second
     * @param cpuSeconds of the suite in the gateway's turn, by part
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Round(double gateway, double hello, Map<String, Double> cpuSeconds) {

        @JsonProperty
        double ratio() {
            return gateway / hello;
        }
    }

    @JsonProperty
    Spread ratio() {
        return Spread.of(rounds.stream().map(Round::ratio).toList());
    }

    String text() {
        MarkdownTable table = MarkdownTable.of("round", "gateway, requests/s", "hello, requests/s", "ratio");
        for (int i = 0; i < rounds.size(); i++) {
            Round round = rounds.get(i);
            table.row(
                    Integer.toString(i + 1),
                    figure("%.0f", round.gateway()),
                    figure("%.0f", round.hello()),
                    figure("%.3f", round.ratio()));
        }
        return """
                # The gateway

                %d processors (%s), %s

                %d connections, one request at a time on each: job_status with the keys of %d accounts in turn, beside a bare Vert.x server \
                that says hello.

                %s
                - ratio: median %.3f, from %.3f to %.3f; the aim is at least %.2f

                ## CPU of one request, microseconds

                %s""".formatted(
                        machine.processors(),
                        machine.processorModel(),
                        machine.java(),
                        options.connections(),
                        options.accounts(),
                        table,
                        ratio().median(),
                        ratio().min(),
                        ratio().max(),
                        AIM,
                        cpu());
    }

    private MarkdownTable cpu() {
        Map<String, Double> seconds = new TreeMap<>();
        rounds.forEach(round -> round.cpuSeconds().forEach((part, used) -> seconds.merge(part, used, Double::sum)));
        double requests = rounds.stream().mapToDouble(Round::gateway).sum() * options.seconds();
        MarkdownTable table = MarkdownTable.of("part", "CPU");
        seconds.forEach((part, used) -> table.row(part, figure("%.0f", 1e6 * used / requests)));
        return table;
    }

    private static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
