package dev.vitae.bench.parse;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.bench.figures.Percentiles;
import dev.vitae.bench.figures.Spread;
import dev.vitae.bench.processes.MemoryReading;
import dev.vitae.bench.run.Machine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * Everything that one run found; written as JSON as it is.
 *
 * @param idleCpuSeconds used in one second by the clock while nobody asks the suite for anything, by part
 * @param memoryBefore before the first file of this run
 * @param memoryAfter at rest again after the last
 * @param parsed files that became a candidate, warm-up included
 * @param failed the others
 * @param complaints what went wrong, the first few
 */
@JsonNaming(SnakeCaseStrategy.class)
record ParseReport(
        Instant startedAt,
        Machine machine,
        Settings settings,
        List<Round> rounds,
        Latency latency,
        Map<String, Double> idleCpuSeconds,
        MemoryReading memoryBefore,
        MemoryReading memoryAfter,
        int parsed,
        int failed,
        List<String> complaints) {

    private static final DateTimeFormatter FILE_NAME =
            DateTimeFormatter.ofPattern("'parse-'uuuu-MM-dd'T'HHmmss").withZone(ZoneOffset.UTC);

    /** Milliseconds by the clock for one file. */
    record Latency(Percentiles suite, Percentiles bare) {}

    /** Without ending. */
    String fileName() {
        return FILE_NAME.format(startedAt);
    }

    @JsonProperty
    Spread ratio() {
        return Spread.of(rounds.stream().map(Round::ratio).toList());
    }

    @JsonProperty
    Spread suiteFilesPerCpuSecond() {
        return Spread.of(rounds.stream().map(Round::suiteFilesPerCpuSecond).toList());
    }

    @JsonProperty
    Spread bareFilesPerCpuSecond() {
        return Spread.of(rounds.stream().map(Round::bareFilesPerCpuSecond).toList());
    }
}
