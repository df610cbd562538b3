package dev.vitae.bench.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.bench.figures.Percentiles;
import dev.vitae.bench.figures.Spread;
import dev.vitae.bench.run.Machine;
import dev.vitae.bench.run.MarkdownTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that one run found; written as JSON as it is.
 *
 * @param singles milliseconds from a job's end to the receiver's first byte, nothing else going on
 * @param alone the same for healthy endpoints under load
 * @param besideHanging the same with as many endpoints beside them that hang until the time limit
 */
@JsonNaming(SnakeCaseStrategy.class)
record WebhookReport(
        Machine machine,
        WebhookOptions options,
        List<Round> rounds,
        Percentiles singles,
        Percentiles alone,
        Percentiles besideHanging) {

    private static final double RATIO_AIM = 0.15;
    private static final int RATE_AIM = 1000;
    private static final double HANGING_AIM = 1.2;
    private static final int SINGLE_AIM_MILLIS = 50;

    /**
     * A turn of the suite and one of the bare loop.
     *
     * @param seconds by the clock
     * @param cpuSeconds of the suite, by part
     * @param barePerCpuSecond posts
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Round(
            int deliveries,
            double seconds,
            Map<String, Double> cpuSeconds,
            double totalCpuSeconds,
            double barePerCpuSecond) {

        @JsonProperty
        double perSecond() {
            return deliveries / seconds;
        }

        @JsonProperty
        double perCpuSecond() {
            return deliveries / totalCpuSeconds;
        }

        @JsonProperty
        double ratio() {
            return perCpuSecond() / barePerCpuSecond;
        }
    }

    @JsonProperty
    Spread ratio() {
        return Spread.of(rounds.stream().map(Round::ratio).toList());
    }

    @JsonProperty
    Spread perSecond() {
        return Spread.of(rounds.stream().map(Round::perSecond).toList());
    }

    String text() {
        return """
                # Webhooks

                %d processors (%s), %s

                %d events told to each of %d endpoints on this machine, beside a Vert.x client that only posts, on %d connections.

                %s
                - deliveries a second by the clock: median %.0f; the aim is %d
                - ratio: median %.3f, from %.3f to %.3f; the aim is %.2f

                ## CPU of one delivery, microseconds

                %s
                ## Milliseconds from a job's end to the receiver's first byte

                %s
                - one by one: p50 %.0f ms; the aim is under %d
                - p99 beside endpoints that hang: %.2f times that without; the aim is at most %.1f
                """.formatted(
                        machine.processors(),
                        machine.processorModel(),
                        machine.java(),
                        options.events(),
                        options.endpoints(),
                        options.connections(),
                        throughput(),
                        perSecond().median(),
                        RATE_AIM,
                        ratio().median(),
                        ratio().min(),
                        ratio().max(),
                        RATIO_AIM,
                        cpu(),
                        latency(),
                        singles.p50(),
                        SINGLE_AIM_MILLIS,
                        besideHanging.p99() / alone.p99(),
                        HANGING_AIM);
    }

    private MarkdownTable throughput() {
        MarkdownTable table =
                MarkdownTable.of("round", "deliveries", "a second", "a CPU-second", "bare, a CPU-second", "ratio");
        for (int i = 0; i < rounds.size(); i++) {
            Round round = rounds.get(i);
            table.row(
                    Integer.toString(i + 1),
                    Integer.toString(round.deliveries()),
                    figure("%.0f", round.perSecond()),
                    figure("%.0f", round.perCpuSecond()),
                    figure("%.0f", round.barePerCpuSecond()),
                    figure("%.3f", round.ratio()));
        }
        return table;
    }

    private MarkdownTable cpu() {
        Map<String, Double> seconds = new TreeMap<>();
        rounds.forEach(round -> round.cpuSeconds().forEach((part, used) -> seconds.merge(part, used, Double::sum)));
        int deliveries = rounds.stream().mapToInt(Round::deliveries).sum();
        MarkdownTable table = MarkdownTable.of("part", "CPU");
        seconds.forEach((part, used) -> table.row(part, figure("%.0f", 1e6 * used / deliveries)));
        return table;
    }

    private MarkdownTable latency() {
        return row(
                row(
                        row(MarkdownTable.of("", "deliveries", "p50", "p95", "p99", "worst"), "one by one", singles),
                        "healthy endpoints under load",
                        alone),
                "the same beside endpoints that hang",
                besideHanging);
    }

    private static MarkdownTable row(MarkdownTable table, String name, Percentiles millis) {
        return table.row(
                name,
                Integer.toString(millis.count()),
                figure("%.0f", millis.p50()),
                figure("%.0f", millis.p95()),
                figure("%.0f", millis.p99()),
                figure("%.0f", millis.max()));
    }

    private static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
