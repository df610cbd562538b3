package dev.vitae.bench.extract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.bench.figures.Percentiles;
import dev.vitae.bench.figures.Spread;
import dev.vitae.bench.run.Machine;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Everything that one run found; written as JSON as it is.
 *
 * @param corpus its name
 * @param pdfs of one page in it
 * @param warmUpRounds that were needed, or allowed
 * @param steady whether both loops had stopped getting faster by then
 */
@JsonNaming(SnakeCaseStrategy.class)
record ExtractReport(
        Instant startedAt,
        Machine machine,
        String corpus,
        int pdfs,
        ExtractOptions options,
        int warmUpRounds,
        boolean steady,
        List<Round> rounds,
        ChildMemory child) {

    @JsonProperty
    Spread engineFilesPerCpuSecond() {
        return spread(Round::engineFilesPerCpuSecond);
    }

    @JsonProperty
    Spread bareFilesPerCpuSecond() {
        return spread(Round::bareFilesPerCpuSecond);
    }

    @JsonProperty
    Spread ratio() {
        return spread(Round::ratio);
    }

    /** Milliseconds by the clock for one file. */
    @JsonProperty
    Percentiles engineMillis() {
        return percentiles(Round::engineMillis);
    }

    @JsonProperty
    Percentiles bareMillis() {
        return percentiles(Round::bareMillis);
    }

    private Spread spread(ToDoubleFunction<Round> figure) {
        return Spread.of(rounds.stream().mapToDouble(figure).boxed().toList());
    }

    private Percentiles percentiles(Function<Round, List<Double>> millis) {
        return Percentiles.of(
                rounds.stream().flatMap(round -> millis.apply(round).stream()).toList());
    }
}
